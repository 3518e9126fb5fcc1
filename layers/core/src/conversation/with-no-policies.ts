import type { Case } from './conversation.ts';

/** The case with the policies of whoever was refused known to be none, as the person says. */
export const withNoPolicies = (topic: Case): Case => {
  const ask = topic.outcome?.question?.ask;
  const { evidence, answered } = topic;
  return {
    ...topic,
    evidence: {
      ...evidence,
      seenLayers: [...evidence.seenLayers.filter((layer) => !isOwn(layer)), { policyType: 'identity', of: null }],
    },
    answered: ask === undefined ? answered : [...new Set([...answered, ask])],
  };
};

const isOwn = ({ policyType, of }: Case['evidence']['seenLayers'][number]): boolean =>
  policyType === 'identity' && of === null;
