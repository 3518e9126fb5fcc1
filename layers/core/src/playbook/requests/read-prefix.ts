import { type Reading, valuesTold } from '../../intake/index.ts';

/** The prefix of a bucket that the text says is read, with its slash; null: none, or all of it. */
export const readPrefix = (facts: Reading): string | null => {
  const [told] = valuesTold(facts, 'readBelow');
  const prefix = told?.replace(/[.,]+$/, '') ?? '';
  return prefix === '' || prefix === '/' ? null : `${prefix.replace(/\/+$/, '')}/`;
};
