import { answerSigns } from './answer-signs.ts';
import { type NearAnswer, nearestOf } from './nearest-of.ts';

/** The answers that come nearest to what a text asks, the nearest first; where a situation stands in front, its question counts alone too. */
export const nearestAnswers = (text: string): readonly NearAnswer[] => {
  const found = latest.get(text) ?? nearestOf(answerSigns(text), text);
  if (latest.size >= mostLatest) latest.clear();
  latest.set(text, found);
  return found;
};

// One message is held against the answers for several purposes.
const latest = new Map<string, readonly NearAnswer[]>();
const mostLatest = 16;
