import { type Reading, valuesTold } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { elementOf } from '../document/values-of.ts';
import { entriesOf } from '../judge/meet-conditions.ts';

/** The Deny with the endpoint or VPC let in that is said to be in use now: it stays for every other one. Null: it keeps to no such place, or none was told. */
export const renewedPlace = (statement: JsonObject, facts: Reading): JsonObject | null => {
  if (statement['Effect'] !== 'Deny') return null;
  const told = valuesTold(facts, 'endpointNow');
  for (const { operator, key, values } of entriesOf(statement['Condition'])) {
    const prefix = places[key.toLowerCase()];
    const [now] = prefix === undefined ? [] : told.filter((id) => id.startsWith(prefix) && !values.includes(id));
    if (now === undefined || !isExclusion.test(operator)) continue;
    const condition = Object(statement['Condition']);
    const entry = { ...Object(condition[operator]), [key]: elementOf([...values, now]) };
    return { ...statement, Condition: { ...condition, [operator]: entry } };
  }
  return null;
};

const places: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'aws:sourcevpce': 'vpce-',
  'aws:sourcevpc': 'vpc-',
};

const isExclusion = /^stringnot(?:equals|like)(?:ignorecase)?(?:ifexists)?$/i;
