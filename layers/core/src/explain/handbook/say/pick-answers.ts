import type { NearAnswer } from '../lookup/nearest-answers.ts';

/** The answers that fit a question well enough to be given first: the nearest, and another one that fits nearly as well. */
export const pickAnswers = (answers: readonly NearAnswer[]): readonly string[] => {
  const [best] = answers;
  if (best === undefined || best.fit < fitting) return [];
  return answers
    .filter(({ fit }) => fit >= fitting && fit >= best.fit * 0.8)
    .slice(0, most)
    .map(({ answer }) => answer.says);
};

const fitting = 0.42;
const most = 2;
