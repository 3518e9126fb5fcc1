import { hasResourceType } from '../../catalog/index.ts';
import { codeSpan, policyKindWords } from '../../explain/index.ts';
import type { Beside } from './beside.ts';
import { asks } from './question-words.ts';

/** "Is that a bug?": that it is none, and what of AWS's way makes it look like one; null: that is not asked. */
export const isItABug = ({ plain, facts, answered, action, resource }: Beside): string | null => {
  if (!asks.bug.test(plain) || action === null) return null;
  // Of what is guessed nobody knows it.
  if (!answered.diagnosis.isPermissionProblem || answered.answer.cause.confidence === 'possible') return null;
  const operation = facts.operations.find(
    ({ name, actions }) => actions.includes(action) && name !== action.split(':')[1],
  )?.name;
  if (operation !== undefined)
    return `**No bug:** ${codeSpan(operation)} is an operation, and IAM authorises it by ${codeSpan(action)}; it has no action of that name.`;
  if (resource === '*' && !hasResourceType(action))
    return `**No bug:** ${codeSpan(action)} knows no ARN, so AWS asks for it on ${codeSpan('*')}, and a statement on an ARN never matches it.`;
  const { kind, policyType } = answered.diagnosis.denial;
  if (kind === 'explicit') return '**No bug:** a Deny matches this call, and a Deny wins over every Allow.';
  return policyType === 'identity' || policyType === 'unknown'
    ? '**No bug:** nothing that AWS looked at allows this call, and then the answer is no.'
    : `**No bug:** ${policyKindWords(policyType)} has to allow this call as well, and none does.`;
};
