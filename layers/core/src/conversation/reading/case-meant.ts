import { findCase } from './find-case.ts';
import { notionsIn } from './notions-in.ts';
import type { Read } from './read-once.ts';

/** `pointed`: another case than the one under discussion, which the message points at. */
export type About = { readonly pointed: number | null; readonly at: number };

/** The case that a message is about: the one that it points at, else the open one, else the last. */
export const caseMeant = ({ prose, conversation }: Read): About => {
  const { cases, open } = conversation;
  const found = findCase(notionsIn(prose), cases, open);
  // Who names the case under discussion goes on with it.
  const pointed = found === open ? null : found;
  return { pointed, at: pointed ?? open ?? cases.length - 1 };
};
