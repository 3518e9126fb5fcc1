import type { Clues } from '../playbook/index.ts';
import type { Candidate } from './candidates-of.ts';
import type { Question } from './diagnosis.ts';
import { isReady } from './is-ready.ts';

/** The causes to pick from; what is picked names the cause, so that the next reading knows it. */
export const choicesOf = (candidates: readonly Candidate[], clues: Clues): Question['choices'] => {
  const [first, ...others] = candidates;
  if (first === undefined) return [];
  const isFirstReady = isReady(first.cause, clues);
  if (others.length === 0 && !isFirstReady) return [];
  return [
    { ...choiceOf(first), ...(isFirstReady ? { label: 'They do not allow it: show what to add' } : {}) },
    ...others.map(choiceOf),
  ];
};

const choiceOf = ({ cause }: Candidate): Question['choices'][number] => ({
  label: cause.title,
  says: `It is this: ${cause.title} (${cause.id})`,
});
