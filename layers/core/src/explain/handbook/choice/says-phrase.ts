import { findPhrase } from '../lookup/find-phrase.ts';

/** Whether a plain text says one of the phrases. */
export const saysPhrase = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => saysInOrder(text, phrase.split(' * ')));

/** The parts one behind the other, with at most a few words between. */
const saysInOrder = (text: string, [first = '', ...rest]: readonly string[]): boolean => {
  const at = findPhrase(text, first);
  if (at === -1) return false;
  const after = at + first.length;
  return rest.length === 0 || saysInOrder(text.slice(after, after + between + rest.join(' ').length), rest);
};

const between = 40;
