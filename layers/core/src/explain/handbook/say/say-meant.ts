import { nearestAnswers } from '../lookup/nearest-answers.ts';

/** The two questions with an answer that come nearest to one that has none; null: none comes near enough to be named. */
export const sayMeant = (question: string): string | null => {
  const near = nearestAnswers(question).filter(({ fit }) => fit >= resembling);
  const asked = near.slice(0, 2).flatMap(({ answer }) => answer.asked.slice(0, 1));
  if (asked.length === 0) return null;
  return `No page answers just that. Did you mean ${asked.map((each) => `“${each}?”`).join(' or ')}? What is known of it:`;
};

const resembling = 0.25;
