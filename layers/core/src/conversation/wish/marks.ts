import type { Language } from '../../explain/index.ts';
import { type Polarity, polarityWords, shortNots, stopWords } from './polarity.data.ts';
import { serviceWords, type ThingRow, thingRows } from './things.data.ts';
import { type Verb, verbRows } from './verbs.data.ts';

type At = { readonly at: number; readonly to: number };

/** What a stretch of a wish says: something done, something it is done to, whether it is to be, or that a thought ends. */
export type Mark = At &
  (
    | { readonly kind: 'verb'; readonly verb: Verb }
    | { readonly kind: 'thing'; readonly thing: ThingRow }
    | { readonly kind: 'service'; readonly service: string }
    | { readonly kind: 'polarity'; readonly polarity: Polarity }
    | { readonly kind: 'stop' }
  );

/** Every mark of plain letters, in the order of the text; where two cover one place, the longer one. */
export const marksIn = (plain: string, language: Language | null): readonly Mark[] => {
  const all: readonly Mark[] = [
    ...thingRows.flatMap((thing) => placesOf(thing.words, plain).map((at): Mark => ({ kind: 'thing', thing, ...at }))),
    ...Object.entries(serviceWords).flatMap(([service, words]) =>
      placesOf(words, plain).map((at): Mark => ({ kind: 'service', service, ...at })),
    ),
    ...verbPatterns().flatMap(([verb, pattern]) =>
      placesOf(pattern, plain).map((at): Mark => ({ kind: 'verb', verb, ...at })),
    ),
    ...Object.entries(polarityWords).flatMap(([polarity, words]) =>
      placesOf(words, plain).map((at): Mark => ({ kind: 'polarity', polarity: polarity as Polarity, ...at })),
    ),
    ...placesOf(shortNots[language ?? 'en'] ?? never, plain).map(
      (at): Mark => ({ kind: 'polarity', polarity: 'not', ...at }),
    ),
    ...placesOf(stopWords, plain).map((at): Mark => ({ kind: 'stop', ...at })),
  ];
  const longestFirst = all.toSorted((one, other) => other.to - other.at - (one.to - one.at));
  const kept: Mark[] = [];
  for (const mark of longestFirst) if (!kept.some((other) => other.at < mark.to && mark.at < other.to)) kept.push(mark);
  return kept.toSorted((one, other) => one.at - other.at);
};

const never = /(?!)/g;

const placesOf = (pattern: RegExp, plain: string): readonly At[] =>
  [...plain.matchAll(pattern)]
    .filter(([found]) => found !== '')
    .map(({ index, 0: found }) => ({ at: index, to: index + found.length }));

const patterns: (readonly [Verb, RegExp])[] = [];

const verbPatterns = (): readonly (readonly [Verb, RegExp])[] => {
  if (patterns.length > 0) return patterns;
  for (const [verb, { stems, whole, signs }] of verbRows) {
    const ways = [
      ...(stems === undefined ? [] : [`\\b(?:${stems})\\w*`]),
      ...(whole === undefined ? [] : [`\\b(?:${whole})(?:-?l[aeio]s?)?\\b`]),
      ...(signs === undefined ? [] : [`(?:${signs})`]),
    ];
    patterns.push([verb, new RegExp(ways.join('|'), 'g')]);
  }
  return patterns;
};
