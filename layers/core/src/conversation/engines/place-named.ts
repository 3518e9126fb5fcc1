import { matchGlob } from '@whydenied/iam';
import { isAccountId, isRegion, readArn } from '../../arn/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { modelCalls } from '../compose/model-grants.ts';
import { type NamedPart, namedParts } from '../told/named-parts.ts';
import { readNames } from '../told/read-names.ts';
import { idOfAws } from '../told/thing-words.data.ts';
import { type ArnPattern, nounsOf, patternsOf, valuesIn } from './arn-patterns.ts';
import { isQualifier, qualifierIn } from './arn-qualifier.ts';
import { looseNames } from './loose-names.ts';
import { statementsOf } from './statements-of.ts';

/** What a call is asked on, as the words name it; what they do not name is the policies' own. */
export type Placed = {
  readonly resources: readonly string[];
  /** Which of them is meant is open: they are decided alike, or it depends on that. */
  readonly isEither: boolean;
  /** Words or policies name it; else it stands for any. */
  readonly isNamed: boolean;
  /** The words name it, by a name of its own. */
  readonly isTold: boolean;
  /** The kind of thing that no word names and that is the policies' own; null: it is named, or there is none. */
  readonly taken: string | null;
  /** What the words name and no part of the resource is. */
  readonly unplaced: readonly string[];
};

export type Asked = {
  readonly prose: string;
  readonly policies: readonly SeenPolicy[];
  /** What the words say of the request besides its resource. */
  readonly context: object;
};

/** The resource of a call by AWS's pattern for it: the part that the words name, in the Region and account that they name. */
export const placeNamed = (action: string, asked: Asked): Placed => {
  const patterns = patternsOf(action);
  const parts = partsIn(action, patterns, asked);
  const base = resourcesFor(action, asked.policies);
  const told = toldOf(parts, patterns);
  const pattern = choose(patterns, { action, parts, base });
  if (pattern === undefined)
    return { resources: ['*'], isEither: false, isNamed: false, isTold: false, taken: null, unplaced: [] };
  const loose = looseIn(asked, parts);
  const { ways, unplaced } = spread(action, { pattern, told, loose, base });
  const filled = ways.map((names) => fill(pattern, { names, base }));
  const [first] = filled;
  const qualified = qualifierIn(action, parts);
  const strange = parts
    .filter(({ noun }) => isElsewhere(noun, patterns) && !(qualified !== '' && isQualifier(noun)))
    .filter((part) => isAskedOn(part, asked));
  const resources = filled.map(({ resource }) => `${resource}${qualified}`);
  const isTold = told.size > 0 || ways.some((names) => names.size > 0);
  return {
    resources: [...new Set(resources)],
    isEither: ways.length > 1 && !isListed(told),
    isNamed: isTold || first?.isOwn === true || isSpoken(pattern, parts),
    isTold,
    taken: !isTold && first?.isOwn === true ? (pattern.slots.at(0)?.noun ?? null) : null,
    unplaced: [
      ...unplaced,
      ...filled.flatMap(({ unplaced: left }) => left),
      ...strange.map(({ name, noun }) => name ?? noun),
    ].filter((each, index, all) => all.indexOf(each) === index),
  };
};

/** Whether words speak of what an action is asked on, by name or by kind. */
export const namesKind = (action: string, prose: string): boolean => {
  const own = patternsOf(action).flatMap(({ slots }) => slots.map(({ noun }) => noun));
  return namedParts(prose, [...new Set(own)]).length > 0;
};

const partsIn = (action: string, patterns: readonly ArnPattern[], { prose }: Asked): readonly NamedPart[] => {
  const [service = ''] = action.split(':');
  const own = patterns.flatMap(({ slots }) => slots.map(({ noun }) => noun));
  return namedParts(prose, [...new Set([...own, ...nounsOf(service), ...(besides[service] ?? [])])]);
};

/** What ARNs of a service may have behind, or what people ask on that no ARN of the call has. */
const besides: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  lambda: ['alias', 'version'],
  dynamodb: ['index'],
  kms: ['alias'],
};

/** The names of each kind of part; of roles that are spoken of the last one is what it is done to. */
const toldOf = (
  parts: readonly NamedPart[],
  patterns: readonly ArnPattern[],
): ReadonlyMap<string, readonly string[]> => {
  const nouns = new Set(patterns.flatMap(({ slots }) => slots.map(({ noun }) => noun)));
  const named = parts.flatMap(({ noun, name, isOther }) =>
    nouns.has(noun) && (name !== null || isOther) ? [{ noun, name: name ?? otherName }] : [],
  );
  return new Map(
    [...Map.groupBy(named, ({ noun }) => noun)].map(([noun, all]) => {
      const names = [...new Set(all.map(({ name }) => name))];
      return [noun, noun === 'role' || noun === 'user' ? names.slice(-1) : names.slice(0, mostNames)];
    }),
  );
};

const otherName = 'another-one';
const mostNames = 4;
const isListed = (told: ReadonlyMap<string, readonly string[]>): boolean =>
  [...told.values()].some((all) => all.length > 1);

/** "On an imported model": the kind is said, and no name. */
const isSpoken = ({ slots }: ArnPattern, parts: readonly NamedPart[]): boolean =>
  slots.some((slot) => parts.some(({ noun }) => noun === slot.noun));

/** A kind of thing that the call is not asked on. */
const isElsewhere = (noun: string, patterns: readonly ArnPattern[]): boolean =>
  !patterns.some(({ slots }) => slots.some((slot) => slot.noun === noun));

/** "On the index", "of secret x", and not "with objects". */
const isAskedOn = ({ from, name, noun }: NamedPart, { prose, context }: Asked): boolean =>
  !JSON.stringify(context).includes(JSON.stringify(name ?? '{}')) &&
  noun !== 'role' &&
  noun !== 'user' &&
  noun !== 'group' &&
  (name !== null ||
    /\b(?:on|of|from|to|auf|von|sur|de|du|en|em|su|del|di|no|na)(?: (?:the|an?|its|der|dem|einem|einer|la|le|l['’]|un|une|una|uma|el|il|o))? ?$/i.test(
      prose.slice(Math.max(0, from - 20), from),
    ));

/** What the policies name of the kinds that the action is asked on. */
const resourcesFor = (action: string, policies: readonly SeenPolicy[]): readonly string[] => {
  const [service = ''] = action.split(':');
  const services = new Set([service, ...patternsOf(action).map(({ arn }) => readArn(arn).service)]);
  return policies
    .flatMap(statementsOf)
    .flatMap(({ resources = [], notResources = [] }) => [...resources, ...notResources])
    .filter((arn) => services.has(readArn(arn).service))
    .slice(0, mostResources);
};

const mostResources = 60;

type Choice = { readonly action: string; readonly parts: readonly NamedPart[]; readonly base: readonly string[] };

/** The pattern of what the words name; else the one of what the policies name, else the usual one. */
const choose = (patterns: readonly ArnPattern[], { action, parts, base }: Choice): ArnPattern | undefined => {
  const spoken = new Set(parts.map(({ noun }) => noun));
  const weigh = (pattern: ArnPattern): number =>
    10 * pattern.slots.filter(({ noun }) => spoken.has(noun)).length +
    (base.some((written) => valuesIn(pattern, written) !== null) ? 3 : 0) +
    (modelCalls.has(action) && pattern.arn.includes('foundation-model') ? 2 : 0) -
    (pattern.arn.match(/\{/g)?.length ?? 0) / 10;
  return patterns.length > mostPatterns
    ? (patterns.find(({ slots }) => slots.some(({ noun }) => spoken.has(noun))) ?? patterns[0])
    : patterns.toSorted((one, other) => weigh(other) - weigh(one))[0];
};

const mostPatterns = 40;

type Spread = {
  readonly pattern: ArnPattern;
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly loose: readonly { readonly name: string; readonly isObject: boolean }[];
  readonly base: readonly string[];
};

type Names = ReadonlyMap<string, string>;

/** Every way in which the names can stand in the ARN. */
const spread = (
  action: string,
  { pattern, told, loose, base }: Spread,
): { readonly ways: readonly Names[]; readonly unplaced: readonly string[] } => {
  let ways: readonly Names[] = [new Map()];
  for (const { noun } of pattern.slots) {
    const names = told.get(noun);
    if (names !== undefined) ways = ways.flatMap((way) => names.map((name) => new Map([...way, [noun, name]])));
  }
  const unplaced: string[] = [];
  for (const { name, isObject } of loose) {
    const free = pattern.slots.filter(({ noun }) => !told.has(noun) && !(ways[0]?.has(noun) ?? false));
    const placed =
      modelCalls.has(action) || !isObject ? [] : placesFor(name, { pattern, free: free.map(({ noun }) => noun), base });
    if (placed.length === 0) unplaced.push(name);
    else ways = ways.flatMap((way) => placed.map((more) => new Map([...way, ...more])));
  }
  return { ways: ways.slice(0, mostWays), unplaced };
};

const mostWays = 6;

type Free = { readonly pattern: ArnPattern; readonly free: readonly string[]; readonly base: readonly string[] };

/** Where a name without a word for its kind can stand: a bucket or a key, else the first part that nothing names. */
const placesFor = (name: string, { pattern, free, base }: Free): readonly Names[] => {
  const [first] = free;
  if (first === undefined) return [];
  if (!free.includes('object')) return [new Map([[first, name]])];
  if (!free.includes('bucket')) return [new Map([['object', name]])];
  const cut = name.indexOf('/');
  if (cut < 0) return [new Map([[/\.\w{1,5}$/.test(name) ? 'object' : 'bucket', name]])];
  const split = new Map([
    ['bucket', name.slice(0, cut)],
    ['object', name.slice(cut + 1)],
  ]);
  const buckets = base.flatMap((written) => valuesIn(pattern, written)?.get('{BucketName}') ?? []);
  return buckets.includes(name.slice(0, cut)) ? [split] : [split, new Map([['object', name]])];
};

type Filling = { readonly names: Names; readonly base: readonly string[] };

/** The ARN with the names in it; what is not named is as in the one of the policies that they fit, up to where they part from it. */
const fill = (
  pattern: ArnPattern,
  { names, base }: Filling,
): { readonly resource: string; readonly isOwn: boolean; readonly unplaced: readonly string[] } => {
  const fits = base
    .flatMap((written) => valuesIn(pattern, written) ?? [])
    .map((values) => ({
      values,
      fit: pattern.slots.filter((slot) => isSame(slot.noun, names, values.get(slot.placeholder))).length,
    }));
  const own = fits.toSorted((one, other) => other.fit - one.fit)[0]?.values ?? null;
  const unplaced: string[] = [];
  let isWithin = own !== null;
  let { arn } = pattern;
  for (const { placeholder, noun } of pattern.slots) {
    const value = own?.get(placeholder);
    const name = names.get(noun);
    if (name === undefined) {
      arn = arn.replace(placeholder, () => (isWithin && value !== undefined ? whole(value) : 'any'));
      continue;
    }
    const isOne = isSame(noun, names, value);
    const isGiven =
      !isOne &&
      value !== undefined &&
      !/[*?]/.test(value) &&
      isIdOfAws(noun, value) &&
      !isIdOfAws(noun, name) &&
      name !== otherName;
    if (isGiven) unplaced.push(name);
    const written = isGiven || (isOne && value !== undefined && !/[*?]/.test(value)) ? value : cleaned(noun, name);
    if (!isOne && !isGiven) isWithin = false;
    arn = arn.replace(placeholder, () => written);
  }
  return { resource: inPlace(arn, own), isOwn: own !== null, unplaced };
};

const isIdOfAws = (noun: string, value: string): boolean => idOfAws[noun]?.test(value) === true;

/** A prefix stands for what is in it. */
const cleaned = (noun: string, name: string): string =>
  noun === 'object' || noun === 'parameter'
    ? name.replace(/^\//, '').replace(/\/$/, '/any').replace(/\*$/, 'any')
    : name.replace(/\*$/, 'any');

/** Whether a name is what stands in the policy: by the whole, by the end of a path, without the letters that AWS adds to a secret. */
const isSame = (noun: string, names: Names, value: string | undefined): boolean => {
  const name = names.get(noun);
  if (name === undefined || value === undefined) return false;
  if (noun === 'secret' && value.startsWith(`${name}-`) && /^[\w?]{6}$|^\*$/.test(value.slice(name.length + 1)))
    return true;
  if ((noun === 'role' || noun === 'user') && value.endsWith(`/${name}`)) return true;
  return /[*?]/.test(value) ? matchGlob(value, cleaned(noun, name)) : value === name;
};

const whole = (value: string): string => value.replaceAll(/[*?]/g, (mark) => (mark === '*' ? 'any' : 'a'));

/** Where the resource is, as the policies say. */
const inPlace = (arn: string, own: ReadonlyMap<string, string> | null): string => {
  const region = own?.get('{Region}') ?? '';
  const account = own?.get('{Account}') ?? own?.get('{AccountId}') ?? '';
  return arn
    .replace(
      '{Partition}',
      own === null || /[*?]/.test(own.get('{Partition}') ?? '*') ? 'aws' : (own.get('{Partition}') ?? 'aws'),
    )
    .replace('{Region}', isRegion(region) ? region : '{Region}')
    .replace(/\{Account(?:Id)?\}/, isAccountId(account) ? account : '111122223333');
};

/** Names without a word for their kind that are neither the caller’s nor of the request’s context. */
const looseIn = ({ prose, policies, context }: Asked, parts: readonly NamedPart[]) => {
  const callers = readNames(prose).filter(({ kind }) => kind === 'role' || kind === 'user');
  const of = JSON.stringify(context);
  const words = new Set(
    policies.flatMap(statementsOf).flatMap(({ conditions }) => conditions.flatMap(({ values }) => values)),
  );
  return looseNames(prose, parts)
    .filter(
      ({ name }) => !callers.some((each) => each.name === name) && !of.includes(JSON.stringify(name).slice(1, -1)),
    )
    .filter(({ name }) => !words.has(name) && policies.every((policy) => policy.name !== name))
    .slice(0, mostNames);
};
