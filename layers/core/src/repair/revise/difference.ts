import { matchGlob } from '@whydenied/iam';
import type { JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import { entriesOf } from '../judge/meet-conditions.ts';

/** What statements allow that others do not, one line each, in words with code: pairs of action and resource that no pattern of the others covers; what is left under a condition says so. */
export const difference = (mine: readonly JsonObject[], others: readonly JsonObject[]): readonly string[] => {
  const covered = others.filter(isAllow).flatMap(pairsOf);
  const left = mine
    .filter(isAllow)
    .flatMap(pairsOf)
    .filter((pair) => !covered.some((other) => covers(other, pair) && isAsFree(other, pair)))
    .map((pair) => ({ ...pair, but: covered.find((other) => covers(other, pair))?.when ?? '' }));
  return [...Map.groupBy(left, ({ resource, when, but }) => `${resource}\n${when}\n${but}`).values()].map((pairs) => {
    const [first] = pairs;
    const on = first === undefined || first.resource === '' ? '' : ` on \`${first.resource}\``;
    const when = first === undefined || first.when === '' ? '' : `, where ${first.when}`;
    const but = first === undefined || first.but === '' ? '' : `, unless ${first.but}`;
    return `${[...new Set(pairs.map(({ action }) => `\`${action}\``))].join(', ')}${on}${when}${but}`;
  });
};

type Pair = {
  readonly action: string;
  readonly resource: string;
  readonly when: string;
  readonly conditions: ReadonlySet<string>;
};

const pairsOf = (statement: JsonObject): readonly Pair[] => {
  const entries = entriesOf(statement['Condition']);
  const conditions = new Set(entries.map((entry) => JSON.stringify(entry)));
  const when = entries
    .map(({ key, values }) => `\`${key}\` is ${values.map((value) => `\`${value}\``).join(' or ')}`)
    .join(' and ');
  const resources = valuesOf(statement['Resource']);
  return valuesOf(statement['Action']).flatMap((action) =>
    (resources.length === 0 ? [''] : resources).map((resource) => ({ action, resource, when, conditions })),
  );
};

/** Whatever one asks for the other asks for as well. */
const isAsFree = (one: Pair, other: Pair): boolean => [...one.conditions].every((each) => other.conditions.has(each));

const covers = (one: Pair, other: Pair): boolean =>
  matchGlob(one.action.toLowerCase(), other.action.toLowerCase()) &&
  (one.resource === other.resource || matchGlob(one.resource, other.resource));

const isAllow = (statement: JsonObject): boolean => statement['Effect'] === 'Allow';
