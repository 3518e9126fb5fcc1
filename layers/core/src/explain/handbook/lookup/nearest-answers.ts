import { asksWhether } from '../read/asks-whether.ts';
import { answerSigns } from './answer-signs.ts';
import { type NearAnswer, nearestOf } from './nearest-of.ts';
import { withoutManner } from './without-manner.ts';

/** The answers that come nearest to what a text asks, the nearest first; where a situation stands in front, its question counts alone too. */
export const nearestAnswers = (text: string): readonly NearAnswer[] => {
  const found = latest.get(text) ?? foundOf(withoutManner(text));
  if (latest.size >= mostLatest) latest.clear();
  latest.set(text, found);
  return found;
};

const foundOf = (asked: string): readonly NearAnswer[] => verdictsFirst(nearestOf(answerSigns(asked), asked), asked);

/** Who asks whether something is so wants a verdict: what a thing is comes after it, where both come about as near. */
const verdictsFirst = (found: readonly NearAnswer[], text: string): readonly NearAnswer[] => {
  const [best] = found;
  if (best === undefined || !wantsVerdict(text) || !isDefinition(best)) return found;
  const verdict = found.find((each) => isVerdict(each) && each.fit >= best.fit - asNear);
  return verdict === undefined ? found : [verdict, ...found.filter((each) => each !== verdict)];
};

const asNear = 0.1;

const isDefinition = ({ answer: { asked } }: NearAnswer): boolean =>
  asked.some((each) => /^what (?:is|are)\b/.test(each));
const isVerdict = ({ answer: { says } }: NearAnswer): boolean => /^\*\*(?:No|Yes|Not|Never|Only)\b/.test(says);

/** A question of yes or no in eight languages, and none after what something is. */
const wantsVerdict = (text: string): boolean =>
  asksWhether(text) &&
  !/\b(?:what(?:'s| is| are| does)|was ist|was sind|qu'est-ce|quoi|cos'?è|qu[eé] es|o que) /i.test(text) &&
  !/とは|什么是/.test(text);

// One message is held against the answers for several purposes.
const latest = new Map<string, readonly NearAnswer[]>();
const mostLatest = 16;
