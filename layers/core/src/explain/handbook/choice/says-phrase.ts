import { findPhrase } from '../lookup/find-phrase.ts';

/** Whether a plain text says one of the phrases. */
export const saysPhrase = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => saysInOrder(text, phrase.split(' * '), { from: 0, to: text.length }));

type Window = { readonly from: number; readonly to: number };

/** The parts one behind the other, with at most a few words between: each place of the first is tried. */
const saysInOrder = (text: string, [first = '', ...rest]: readonly string[], { from, to }: Window): boolean => {
  for (let at = findPhrase(text, first, from); at !== -1 && at <= to; at = findPhrase(text, first, at + 1)) {
    const after = at + first.length;
    if (rest.length === 0 || saysInOrder(text, rest, { from: after, to: after + between })) return true;
  }
  return false;
};

const between = 40;
