import type { NearAnswer } from '../lookup/nearest-answers.ts';

/** The answers that fit a question well enough to be given first: the nearest, and another one that fits nearly as well. */
export const pickAnswers = (answers: readonly NearAnswer[]): readonly string[] => {
  const [best] = answers;
  if (best === undefined || best.fit < fitting) return [];
  return answers
    .filter(({ fit }, at) => at === 0 || (fit >= further && fit >= best.fit * 0.9))
    .slice(0, most)
    .map(({ answer }) => answer.says);
};

const fitting = 0.45;
const further = 0.62;
const most = 2;
