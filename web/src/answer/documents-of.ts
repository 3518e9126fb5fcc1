import type { Answer } from '@whydenied/core';

type Step = Answer['fix']['steps'][number];

/** What is to be put where: steps on one policy are one document, as it was before the first and is after the last. */
export const documentsOf = (steps: readonly Step[]): readonly Step[] => {
  const documents: Step[] = [];
  for (const step of steps) {
    const at = documents.findIndex((document) => isSame(document, step));
    const earlier = documents[at];
    if (earlier === undefined) documents.push(step);
    else documents[at] = { ...step, before: earlier.before };
  }
  return documents;
};

/** A policy that is new has no name yet: a step goes on with the one that an earlier step left. */
const isSame = (one: Step, other: Step): boolean =>
  one.target.policyType === other.target.policyType &&
  one.target.attachTo === other.target.attachTo &&
  one.target.policy === other.target.policy &&
  (one.target.policy !== null || one.json === other.before);
