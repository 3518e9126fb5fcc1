import type { Decision } from '@whydenied/iam';
import { codeSpan, policyKindWords } from '../../explain/index.ts';

/** A decision as a person says it, with the policy or the kind of policy that made it, and the keys that it hangs on. */
export const decisionWords = (decision: Decision | null): string => {
  if (decision === null) return 'not to be decided, because no policy of the caller was shown';
  const keys = decision.missingContextKeys.slice(0, most).map(codeSpan);
  const words = settled(decision);
  return keys.length === 0 ? words : `decided by ${keys.join(', ')}, which nobody stated; without it ${words}`;
};

const most = 3;

const settled = (decision: Decision): string => {
  if (decision.decision === 'allowed') return `allowed${byWhich(decision)}`;
  const [explicit] = decision.deniedBy.filter(({ denial }) => denial === 'explicit');
  if (explicit !== undefined)
    return `denied, by an explicit deny in ${policyKindWords(explicit.policyType)}${stands(explicit.statement)}`;
  const kinds = [
    ...new Set(decision.deniedBy.map(({ policyType }) => policyKindWords(policyType).replace(/^an? /, ''))),
  ];
  return `denied: no ${kinds.length === 0 ? 'policy' : kinds.join(' and no ')} allows it`;
};

/** The statement by its name; which of several unnamed ones it is says its place. */
const stands = (statement: Decision['deniedBy'][number]['statement']): string =>
  statement?.sid === undefined ? '' : ` (statement ${codeSpan(statement.sid)})`;

const byWhich = ({ matchedStatements }: Decision): string => {
  const allow = matchedStatements.find(({ effect }) => effect === 'Allow');
  if (allow === undefined) return '';
  return ` by ${allow.sid === undefined ? `statement ${allow.index}` : `statement ${codeSpan(allow.sid)}`} of ${codeSpan(allow.policy)}`;
};
