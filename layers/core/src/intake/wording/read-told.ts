import { givenNamesIn } from '../../arn/index.ts';
import type { StatedDenial } from '../facts.ts';
import { phrasesFrom } from './phrases-from.ts';
import type { Phrase } from './phrases-under.ts';
import { readValues } from './read-values.ts';
import { misleading, type Sign } from './sign.ts';
import { splitWords, type Words } from './split-words.ts';
import type { Told } from './told.ts';

/** What the words of a text tell, in their order: the only place where phrases are sought. Linear in the text. */
export const readTold = (plain: string, denials: readonly StatedDenial[]): readonly Told[] => {
  const split = splitWords(plain);
  const isOfGivenName = inGivenName(plain);
  const hits = split.words.flatMap((word, index) =>
    isOfGivenName(word) ? [] : phrasesFrom(word.text).flatMap((phrase) => hitAt(split, index, phrase) ?? []),
  );
  const isAsWritten = ({ phrase, from, to }: Hit): boolean =>
    plain.slice(split.words[from]?.at, split.words[to]?.end).toLowerCase() === phrase.written;
  const isName = (hit: Hit): boolean => misleading.has(hit.phrase.sign);
  const names = hits.filter((hit) => isName(hit) && isAsWritten(hit));
  const kept = [...names, ...hits.filter((hit) => !isName(hit)).filter(isOutside(names))];
  const told = kept.map(({ phrase, from, to }): Told => {
    const at = split.words[from]?.at ?? 0;
    return { sign: phrase.sign as Sign, at, text: plain.slice(at, split.words[to]?.end), value: null };
  });
  return fewOfEach([...told, ...readValues(plain, denials)]).toSorted((left, right) => left.at - right.at);
};

/** Who gave a role or a session its name chose the words in it: they tell nothing of the call. Words are asked about in their order. */
const inGivenName = (plain: string): ((word: Words['words'][number]) => boolean) => {
  const names = givenNamesIn(plain);
  let next = 0;
  return ({ text, at }) => {
    while ((names[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (names[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at && !ofAws.test(text);
  };
};

// What AWS's services write into the names of roles and sessions themselves
const ofAws = /^(?:aws|amazon|bedrock|cognitoidentity)./;

type Hit = { readonly phrase: Phrase; readonly from: number; readonly to: number };

const hitAt = ({ words, rest }: Words, from: number, phrase: Phrase): Hit | null => {
  const to = from + phrase.words.length - 1;
  if (to >= words.length) return null;
  const fits = phrase.words.every(({ text, opens, gap }, index) => {
    const word = words[from + index];
    if (word === undefined || !(opens ? word.text.startsWith(text) : word.text === text)) return false;
    return index === 0 ? word.gap.endsWith(gap) : word.gap === gap;
  });
  return fits && (words[to + 1]?.gap ?? rest).startsWith(phrase.behind) ? { phrase, from, to } : null;
};

/** Whether a hit is no mere part of a misleading name. */
const isOutside = (names: readonly Hit[]): ((hit: Hit) => boolean) => {
  const around = new Map<number, Hit>();
  for (const name of names) for (let at = name.from; at <= name.to; at += 1) around.set(at, name);
  return ({ from, to }) => {
    const name = around.get(from);
    return name === undefined || name.to < to || (name.from === from && name.to === to);
  };
};

const mostOfOne = 8;

// A sign that is told over and over tells no more.
const fewOfEach = (told: readonly Told[]): readonly Told[] => {
  const counts = new Map<Sign, number>();
  return told.filter(({ sign }) => {
    const count = (counts.get(sign) ?? 0) + 1;
    counts.set(sign, count);
    return count <= mostOfOne;
  });
};
