import type { SeenLayer } from '../intake/index.ts';
import type { Case } from './conversation.ts';

/** The case with a kind of policy known to be looked at and to hold none, as the person says. */
export const withNoPolicies = (topic: Case, none: SeenLayer): Case => {
  const ask = topic.outcome?.question?.ask;
  const { evidence, answered } = topic;
  const others = evidence.seenLayers.filter(({ policyType, of }) => policyType !== none.policyType || of !== none.of);
  return {
    ...topic,
    evidence: { ...evidence, seenLayers: [...others, none] },
    answered: ask === undefined ? answered : [...new Set([...answered, ask])],
  };
};
