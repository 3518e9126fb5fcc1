import { rolesIn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { proseOf } from '../reading/prose-of.ts';

/** The one role that is named by its ARN beside what is shown; null: none is, or several. */
export const roleBeside = (facts: Facts): string | null => {
  const [only, ...others] = new Set(rolesIn(proseOf(facts)));
  return only === undefined || others.length > 0 ? null : only;
};
