import { askHandbook, pageOf, pageOfCause } from '../../explain/index.ts';
import type { Answered } from '../question.ts';
import type { Asked } from '../step.ts';

/** What the handbook says of a cause that is only guessed, or of what the words are about: it is right whatever the cause is; null: it has no page of it. */
export const noteOnGuess = ({ facts }: Asked, { answer }: Answered): string | null => {
  const { id, confidence } = answer.cause;
  if ((id !== null && confidence !== 'possible') || facts.denials.some(({ statedBy }) => statedBy === 'sentence'))
    return null;
  // What is no matter of policies has no page: one on its words would lead away from it.
  if (id === null && !answer.isPermissionProblem && answer.fix.kind === 'undecided') return null;
  const page = id === null ? pageOfWords(facts.text) : pageOfCause(id);
  return page?.definition ?? null;
};

const pageOfWords = (text: string) => {
  const told = askHandbook(text.slice(0, longest), null);
  const [id] = told !== null && told.probability >= sure ? told.pages : [];
  return id === undefined ? null : pageOf(id);
};

const longest = 1_000;
const sure = 0.35;
