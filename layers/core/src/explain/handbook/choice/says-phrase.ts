import { findPhrase } from '../lookup/find-phrase.ts';

/** Whether a plain text says one of the phrases. */
export const saysPhrase = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => findPhrase(text, phrase) !== -1);
