import { asksSomething } from './asks-something.ts';
import { findCase } from './find-case.ts';
import { notionsIn } from './notions-in.ts';
import type { Read } from './read-once.ts';

/** `pointed`: another case than the one under discussion, which the message points at. */
export type About = { readonly pointed: number | null; readonly at: number };

/** The case that a message is about: the one that it points at, else the open one, else the last. */
export const caseMeant = ({ prose, conversation, facts, said }: Read): About => {
  const { cases, open } = conversation;
  const found = findCase(notionsIn(prose), cases, open);
  // A question behind what is settled has words of it and calls nothing back.
  if (open === null && !said.has('back') && asksSomething(facts.text))
    return { pointed: null, at: found ?? cases.length - 1 };
  // Who names the case under discussion goes on with it.
  const pointed = found === open ? null : found;
  return { pointed, at: pointed ?? open ?? cases.length - 1 };
};
