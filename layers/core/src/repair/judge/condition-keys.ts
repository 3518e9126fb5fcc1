import { conditionOf } from '../../playbook/index.ts';
import type { Need } from './need.ts';

/** The keys that AWS's pages bind a grant for this request to. */
export const conditionKeys = (need: Need): readonly string[] =>
  Object.values(conditionOf(need) ?? {}).flatMap((keys) => Object.keys(keys));
