import type { Answer } from '@whydenied/core';

type Step = Answer['fix']['steps'][number];

/** What is to be put where: steps on one policy are one document, as it was before the first and is after the last. */
export const documentsOf = (steps: readonly Step[]): readonly Step[] => {
  const documents = new Map<string, Step>();
  for (const step of steps) {
    const { policyType, attachTo, policy } = step.target;
    const key = policy === null ? `new ${documents.size}` : JSON.stringify([policyType, attachTo, policy]);
    const earlier = documents.get(key);
    documents.set(key, earlier === undefined ? step : { ...step, before: earlier.before });
  }
  return [...documents.values()];
};
