import { type Thing, things } from './things.data.ts';

/** What a text speaks of that can be looked at. */
export const thingsIn = (text: string): ReadonlySet<Thing> => {
  const plain = plainOf(text);
  const found = new Set<Thing>();
  for (const [thing, pattern] of patterns()) if (pattern.test(plain)) found.add(thing);
  for (const [whole, parts] of within)
    if (found.has(whole)) for (const part of parts) if (!isSaidAlone(part, whole, plain)) found.delete(part);
  return found;
};

/** A text in small letters without accents, as these tables are written. */
export const plainOf = (text: string): string =>
  text
    .slice(0, longest)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ');

const longest = 1_000;

// A word inside of a name is no thing of its own: the key of "access key" is none of KMS.
const within: readonly (readonly [Thing, readonly Thing[]])[] = [
  ['accessKey', ['key']],
  ['apiKey', ['key', 'api', 'accessKey']],
  ['permissionSet', ['permission']],
  ['profile', ['model']],
  ['resourcePolicy', ['policy']],
  ['executionRole', ['role']],
  ['invocationLog', ['logs', 'model']],
  ['customModel', ['model']],
  ['managedPolicy', ['permission']],
  ['ownProfile', ['profile']],
  ['identityCenter', ['account']],
  ['serviceLinked', ['role']],
];

const isSaidAlone = (part: Thing, whole: Thing, plain: string): boolean => {
  const [inner, outer] = [patterns().get(part), patterns().get(whole)];
  return inner !== undefined && outer !== undefined && inner.test(plain.replace(new RegExp(outer.source, 'gu'), ' '));
};

let kept: ReadonlyMap<Thing, RegExp> | null = null;

const patterns = (): ReadonlyMap<Thing, RegExp> => {
  kept ??= new Map(Object.entries(things).map(([thing, said]) => [thing as Thing, patternOfNames(said)]));
  return kept;
};

/** The pattern of a row of names as these tables write them. */
export const patternOfNames = (said: string): RegExp =>
  new RegExp(said.split('|').reduce<readonly string[]>(joined, []).map(sourceOf).join('|'), 'u');

/** An alternative inside of brackets is none of its own. */
const joined = (all: readonly string[], next: string): readonly string[] => {
  const last = all.at(-1) ?? '';
  const isOpen = (last.match(/\(/g) ?? []).length > (last.match(/\)/g) ?? []).length;
  return isOpen ? [...all.slice(0, -1), `${last}|${next}`] : [...all, next];
};

const sourceOf = (entry: string): string => {
  const isWhole = entry.endsWith('!');
  const body = (isWhole ? entry.slice(0, -1) : entry).replaceAll(' ', '[\\s-]+');
  return /^[\x20-\x7e]/.test(entry) ? `(?<![a-z0-9])(?:${body})${isWhole ? '(?![a-z0-9])' : ''}` : body;
};
