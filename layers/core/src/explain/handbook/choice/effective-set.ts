import { matchAction } from '@whydenied/iam';
import { plainText } from '../lookup/plain-text.ts';
import type { Choice } from '../read/options.ts';

/** What an exam question's policies come to, where each of them is told as a list of patterns: null, or for each option whether it is that. */
export const effectiveSet = ({
  stem,
  options,
}: Choice): readonly { readonly isTrue: boolean; readonly because: string }[] | null => {
  const told = layersIn(stem);
  const granted = told.filter(({ isGrant }) => isGrant).flatMap(({ patterns }) => patterns);
  const limits = told.filter(({ isGrant }) => !isGrant);
  if (granted.length === 0 || limits.length === 0) return null;
  const effective = limits.reduce<readonly string[]>((left, { patterns }) => overlap(left, patterns), granted);
  const sets = options.map(({ text }) => patternsOf(text));
  if (sets.filter((set) => set.length > 0).length < 2) return null;
  const only = effective.length === 0 ? 'nothing' : effective.map((each) => `\`${each}\``).join(', ');
  return sets.map((set, at) =>
    isSame(set, effective) && (set.length > 0 || saysNothing(options[at]?.text ?? ''))
      ? { isTrue: true, because: `what every layer allows is left, the intersection: ${only}` }
      : { isTrue: false, because: reasonAgainst(set, { granted, limits, only }) },
  );
};

type Layer = { readonly isGrant: boolean; readonly name: string; readonly patterns: readonly string[] };

/** The policies of a stem with the patterns that they allow; what they deny is another question. */
const layersIn = (stem: string): readonly Layer[] => {
  if (denies.test(plainText(stem))) return [];
  const heads = [...stem.matchAll(kinds)];
  return heads.flatMap((head, at) => {
    const rest = stem.slice(head.index + head[0].length, heads[at + 1]?.index ?? stem.length);
    const sentence = rest.split(/\.\s/, 1)[0] ?? '';
    const patterns = allows.test(sentence) ? patternsOf(sentence) : [];
    return patterns.length === 0 ? [] : [{ isGrant: grants.test(head[0]), name: head[0].toLowerCase(), patterns }];
  });
};

const kinds =
  /\b(?:identity(?:-based)? polic(?:y|ies)|permissions polic(?:y|ies)|(?:role|user)(?:['’]s)? polic(?:y|ies)|inline polic(?:y|ies)|attached polic(?:y|ies)|permissions? boundar(?:y|ies)|boundary|session polic(?:y|ies)|scps?|service control polic(?:y|ies))\b/gi;
const grants = /identity|permissions polic|role|user|inline|attached/i;
const allows = /\b(?:allow|permit|grant|erlaub|autoris|permite|consent)\w*/i;
const denies = /\bden(?:y|ies|ied)\b/;

const patternsOf = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/(?<![\w:/.-])[a-z][a-z0-9-]{1,30}:(?:\*|[A-Za-z]{2,60}\*?)(?![\w:/])/g)].map(([each]) => each),
  ),
];

/** What two lists of patterns have in common: of each pair the narrower, where one holds the other. */
const overlap = (one: readonly string[], other: readonly string[]): readonly string[] => [
  ...new Set(
    one.flatMap((left) => other.flatMap((right) => (holds(right, left) ? [left] : holds(left, right) ? [right] : []))),
  ),
];

const holds = (pattern: string, each: string): boolean => pattern === each || matchAction(pattern, each);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

const saysNothing = (text: string): boolean => /\b(?:no(?:ne|thing)?|denied|no access)\b/i.test(text);

type Known = { readonly granted: readonly string[]; readonly limits: readonly Layer[]; readonly only: string };

const reasonAgainst = (set: readonly string[], { granted, limits, only }: Known): string => {
  const ungranted = set.find((each) => !granted.some((pattern) => holds(pattern, each)));
  if (ungranted !== undefined)
    return limits.some(({ patterns }) => patterns.some((pattern) => holds(pattern, ungranted)))
      ? `\`${ungranted}\` stands in a limit only, and a limit grants nothing`
      : `no policy of the question allows \`${ungranted}\`, and what none allows is denied`;
  const over = set.flatMap((each) =>
    limits.flatMap(({ name, patterns }) => (patterns.some((pattern) => holds(pattern, each)) ? [] : [{ each, name }])),
  );
  const [first] = over;
  return first === undefined
    ? `what is left is ${only}: policies limit each other, they do not cancel out`
    : `\`${first.each}\` is not in the ${first.name}, which limits`;
};
