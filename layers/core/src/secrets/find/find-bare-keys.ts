import type { FoundSecret } from './found-secret.ts';
import { looksRandom, shareOfChanges } from './looks-random.ts';

/**
 * Secret access keys with nothing beside them, as a name or a part of a path: as many characters as AWS gives one, that change their kind
 * as chance does. Words, camel case, logical ids, digests and longer base64 are not taken. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export const findBareKeys = (text: string): FoundSecret[] =>
  [...text.matchAll(runs)].flatMap(({ 0: run, index }) => keysIn(run).map((at) => toFound(run, at, index)));

const lengthOfKey = 40;
const runs = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40,200}(?![A-Za-z0-9/+=])/g;

const keysIn = (run: string): number[] =>
  [0, ...[...run.matchAll(/\//g)].map(({ index }) => index + 1)].filter((at) => {
    const next = run[at + lengthOfKey];
    if (run.length < at + lengthOfKey || (next !== undefined && next !== '/')) return false;
    return (
      !looksRandom(run.slice(0, at)) &&
      !looksRandom(run.slice(at + lengthOfKey)) &&
      isKey(run.slice(at, at + lengthOfKey))
    );
  });

const isKey = (key: string): boolean =>
  /[A-Z]/.test(key) &&
  /[a-z]/.test(key) &&
  /\d/.test(key) &&
  (key.match(/\//g) ?? []).length <= mostSlashes &&
  !endsInHash.test(key) &&
  shareOfChanges(key) >= fewestChanges &&
  (key.match(/[A-Z]?[a-z]{3,}/g) ?? []).join('').length < key.length * mostInWords;

// A logical id of the CDK: https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html#identifiers-logical-ids
const endsInHash = /[0-9A-F]{8}$/;
const mostSlashes = 3;
// Drawn by chance, they change in two of three steps; names in camel case with a hash behind them in fewer than every other.
const fewestChanges = 0.45;
const mostInWords = 0.5;

const toFound = (run: string, at: number, index: number): FoundSecret => ({
  kind: 'secretAccessKey',
  longTerm: true,
  isExample: run.slice(at, at + lengthOfKey).endsWith('EXAMPLEKEY'),
  start: index + at,
  end: index + at + lengthOfKey,
});
