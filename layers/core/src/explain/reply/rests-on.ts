import type { Explained } from '../explain-input.ts';

/** What the confidence of an answer rests on, in three to six words. */
export const restsOn = ({ diagnosis, evidence, facts }: Explained): string => {
  const { confidence } = diagnosis.cause;
  if (confidence === 'possible') return 'a guess';
  const shown = evidence.policies.length;
  const isDecided = diagnosis.requests.some(({ decision }) => decision !== null && decision.decision !== 'allowed');
  if (isDecided && evidence.policies.some(({ home }) => home === 'told'))
    return 'decided on what you told of the policy';
  if (isDecided && shown > 0)
    return `decided on the ${shown === 1 ? 'policy' : `${shown} policies`} ${whose(evidence)}`;
  if (isDecided && isToldNone(evidence)) return 'decided on your word that there is no policy';
  const isSaid = facts.denials.some(({ statedBy }) => statedBy === 'sentence' || statedBy === 'serviceSentence');
  if (confidence === 'certain')
    return isSaid || facts.errors.length > 0 ? 'AWS’s sentence names it' : 'your text names it';
  return isSaid ? 'likely: AWS’s sentence fits one cause' : 'likely: your words fit one cause';
};

/** The person says that none is there: nobody showed it. */
const isToldNone = ({ policies, seenLayers }: Explained['evidence']): boolean =>
  policies.length === 0 && seenLayers.some(({ policyType, of }) => policyType === 'identity' && of === null);

const whose = ({ policies }: Explained['evidence']): string => {
  if (policies.every(({ source }) => source === 'live')) return 'in the account';
  if (policies.every(({ source }) => source === 'accountDetails')) return 'of the account file';
  if (policies.every(({ source }) => source === 'template')) return 'of your template';
  return 'you showed';
};
