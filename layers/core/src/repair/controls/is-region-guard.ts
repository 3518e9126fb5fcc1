import type { SeenPolicy } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { entriesOf } from '../judge/meet-conditions.ts';

/** Whether a Deny among a principal's own policies keeps it within some Regions: a rule of the house, as in a service control policy. */
export const isRegionGuard = ({ policyType }: SeenPolicy, statement: JsonObject): boolean =>
  kinds.has(policyType) &&
  statement['Effect'] === 'Deny' &&
  entriesOf(statement['Condition']).some(({ key }) => key.toLowerCase() === 'aws:requestedregion');

const kinds: ReadonlySet<string> = new Set(['identity', 'permissionsBoundary']);
