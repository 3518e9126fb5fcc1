import type { AccessRequest, Decision } from '@whydenied/iam';
import { catalogDate, isAction } from '../catalog/index.ts';

/** Why a request was decided as it was, and what to do about it: one sentence for an agent that expected something else. */
export const whyDecided = ({ action }: AccessRequest, decision: Decision): string => {
  const { deniedBy, matchedStatements, missingContextKeys, nearMisses } = decision;
  if (decision.decision === 'allowed')
    return `allowed by ${matchedStatements
      .filter(({ effect }) => effect === 'Allow')
      .map(placeOf)
      .join(', ')}`;
  if (!isAction(action)) return `\`${action}\` is unknown to the data of ${catalogDate.actions}: check its name`;
  const [key] = missingContextKeys;
  if (key !== undefined)
    return `a condition asks for ${missingContextKeys.map((each) => `\`${each}\``).join(', ')}: give what the call carries in \`context\` of the request`;
  const [deny] = matchedStatements.filter(({ effect }) => effect === 'Deny');
  if (deny !== undefined) return `denied by ${placeOf(deny)}`;
  const [miss] = nearMisses;
  if (miss !== undefined) return `${placeOf(miss)} does not fit by its ${miss.failedOn}: ${miss.detail}`;
  return `no ${deniedBy.map(({ policyType }) => policyType).join(' and no ')} policy allows it`;
};

const placeOf = ({
  policyType,
  policy,
  index,
}: {
  readonly policyType: string;
  readonly policy?: string;
  readonly index: number;
}): string => `statement ${index} of \`${policy ?? policyType}\``;
