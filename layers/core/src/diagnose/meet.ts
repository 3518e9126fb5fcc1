import type { Cause, Clues } from '../playbook/index.ts';
import type { ChosenCause } from '../recognise/index.ts';
import { type Candidate, candidatesOf } from './candidates-of.ts';
import { liftChosen } from './lift-chosen.ts';
import type { Ranked } from './rank-causes.ts';
import type { Learned } from './reading-of.ts';
import { restsOnAws } from './rests-on-aws.ts';

/** Where rules and examples meet: one cause that is asserted, or what it may be. */
export type Meeting =
  | { readonly kind: 'asserted'; readonly confidence: 'certain' | 'likely'; readonly chosen: Ranked }
  | { readonly kind: 'possible'; readonly candidates: readonly Candidate[] };

/**
 * | the first rule says  | it rests on                        | the learned first three | answer   |
 * | -------------------- | ---------------------------------- | ----------------------- | -------- |
 * | certain              | anything                           | anything                | certain  |
 * | likely               | AWS's sentence, an engine, a pick  | anything                | likely   |
 * | likely               | a person's words                   | hold it                 | likely   |
 * | likely               | a person's words                   | do not                  | possible |
 * | possible, or nothing | anything                           | anything                | possible |
 *
 * What is possible becomes likely where a model chose it of the learned first eight, with words of the text.
 * Examples alone never assert. What is possible asks, and offers no fix.
 */
export const meet = (met: {
  readonly ranked: readonly Ranked[];
  readonly learned: Learned;
  readonly clues: Clues;
  readonly chosen: ChosenCause | null;
}): Meeting => {
  const { ranked, learned, clues } = met;
  const [first] = ranked;
  const says = first?.recognition.confidence ?? 'possible';
  if (first !== undefined && says === 'certain') return { kind: 'asserted', confidence: 'certain', chosen: first };
  if (first !== undefined && says === 'likely' && (restsOnAws(first, clues) || holds(learned, first.cause)))
    return { kind: 'asserted', confidence: 'likely', chosen: first };
  const lifted = liftChosen(met);
  if (lifted !== null) return { kind: 'asserted', confidence: 'likely', chosen: lifted };
  return { kind: 'possible', candidates: candidatesOf(met) };
};

const holds = (learned: Learned, { id }: Cause): boolean => learned.causes.slice(0, 3).some((one) => one.id === id);
