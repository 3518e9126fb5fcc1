import { findPhrase } from '../lookup/find-phrase.ts';
import { type FollowUpKind, followUpPhrases } from './follow-up-phrases.data.ts';

/** What a short plain text asks of the page told before; null when it asks nothing of the kind. */
export const readFollowUp = (text: string): FollowUpKind | null =>
  text.length > longestFollowUp
    ? null
    : (followUpPhrases.find(([, phrases]) => phrases.some((phrase) => findPhrase(text, phrase) !== -1))?.[0] ?? null);

const longestFollowUp = 120;
