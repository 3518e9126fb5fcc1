import { nearestAnswers } from '../lookup/nearest-answers.ts';

/** The two answers that come nearest to a question that has none, each with what it answers; null: none comes near enough to be told. */
export const sayClosest = (question: string): string | null => {
  const near = nearestAnswers(question)
    .filter(({ fit }) => fit >= resembling)
    .slice(0, most);
  if (near.length === 0) return null;
  const told = near.map(({ answer: { asked, says } }) => `- “${asked[0] ?? ''}?” ${says}`);
  return `**No page answers just that.** The closest that I know:\n\n${told.join('\n\n')}\n\nIf it is none of these, say what calls what, or paste the whole error if something was refused.`;
};

const resembling = 0.25;
const most = 2;
