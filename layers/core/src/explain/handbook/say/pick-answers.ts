import type { NearAnswer } from '../lookup/nearest-of.ts';
import { asNearest } from './as-nearest.ts';
import { fitOpening } from './fit-opening.ts';

/**
 * The answers to give to a question, of those that come near it: the nearest (one of the pages it is about where that comes nearly as near),
 * then the next ones as long as the first is not clearly ahead of them. Of the questions people asked, the first alone is right in seven of
 * ten, one of the first three in five of six.
 */
export const pickAnswers = (
  near: readonly NearAnswer[],
  pages: readonly string[] = [],
  question: string | null = null,
): readonly string[] => {
  const [nearest] = near;
  if (nearest === undefined) return [];
  const own = near.find(({ answer }) => pages.includes(answer.page));
  const lead = own !== undefined && own.fit >= nearest.fit * nearlyAs ? own : nearest;
  if (lead.fit < fitting && !isAhead(lead, near)) return [];
  const others = near.filter((each) => each !== lead && each.fit >= Math.max(further, lead.fit * notBehind));
  if (question === null) return [lead, ...others].slice(0, most).map(({ answer }) => answer.says);
  return [
    asNearest(lead, question),
    ...others.slice(0, most - 1).map(({ answer, fit }) => fitOpening(answer.says, question, fit)),
  ];
};

/** What comes less near is still meant where nothing else comes as near. */
const isAhead = (lead: NearAnswer, near: readonly NearAnswer[]): boolean =>
  lead.fit >= faint && near.every((each) => each === lead || each.fit <= lead.fit - ahead);

const faint = 0.37;
const ahead = 0.05;
const nearlyAs = 0.9;
const fitting = 0.42;
const further = 0.4;
const notBehind = 0.75;
const most = 3;
