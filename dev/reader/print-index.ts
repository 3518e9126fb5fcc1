import { createHash } from 'node:crypto';
import { pageAnswers, termsIn, termsOfAnswer } from '@whydenied/core';
import { packed, variable } from './packed.ts';
import { type Example, threadOf } from './read-examples.ts';

/** The words of the answers and of the ways to ask for them, as `recognise/model/answer-index.ts` unpacks them. */
export const printIndex = (ways: readonly Example[]): string => {
  const own = pageAnswers().map(({ page, says }) => termsOfAnswer(page, says));
  const asked = ways.map(({ text, lang }) => termsIn(text, lang === 'en'));
  const terms = [...new Set([...own, ...asked].flatMap((each) => [...each]))].sort();
  const places = new Map(terms.map((term, place) => [term, place]));
  const list = (each: ReadonlySet<string>): readonly number[] => {
    const held = [...each].map((term) => places.get(term) ?? 0).sort((a, b) => a - b);
    return [held.length, ...held.map((place, at) => place - (held[at - 1] ?? 0))];
  };
  const counts = countsOf(ways);
  const header = JSON.stringify({ digest: indexDigest(ways), terms: terms.join(' '), counts });
  return packed(
    Buffer.concat([Buffer.from(`${header}\n`), Buffer.from([...own, ...asked].flatMap(list).flatMap(variable))]),
  );
};

/** Changes with any answer and any way to ask, and with nothing else. */
export const indexDigest = (ways: readonly Example[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([pageAnswers().map(({ page, says }) => [page, says]), ways.map(({ text, lang }) => [text, lang])]),
    )
    .digest('hex')
    .slice(0, 16);

/** How many ways each answer has: those of one stand together. */
const countsOf = (ways: readonly Example[]): readonly number[] => {
  const counts = new Map<string, number>();
  for (const { thread } of ways) counts.set(thread ?? '', (counts.get(thread ?? '') ?? 0) + 1);
  return pageAnswers().map(({ page, asked }) => counts.get(threadOf(page, asked)) ?? 0);
};
