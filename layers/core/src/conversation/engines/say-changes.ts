import { lastPart } from '../../arn/index.ts';
import { codeBlock, policyKindWords, principalWords } from '../../explain/index.ts';
import type { FixStep } from '../../repair/index.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import { outcomesOf } from './say-work.ts';

/** What was changed in this work, a line each, oldest first: for a changelog. */
export const sayChanges = (conversation: Pick<Conversation, 'cases'>): string => {
  const lines = outcomesOf(conversation).flatMap(linesOf);
  return lines.length === 0
    ? 'Nothing was changed yet: no fix of this conversation was a policy of yours to write.'
    : `To copy:\n\n${codeBlock('text', [...new Set(lines)].map((line) => `- ${line}`).join('\n'))}`;
};

const linesOf = ({ fix, causeTitle, action, resource, policyType, decision }: Outcome): readonly string[] => {
  if (fix.steps.length > 0) return fix.steps.flatMap((step) => lineOf(step));
  if (fix.kind === 'askOwner' && action !== null)
    return [
      `Asked the owner of ${policyKindWords(policyType === 'unknown' ? 'resource' : policyType)} about ${action}${on(resource)}.`,
    ];
  // What was no policy was put right where it stood.
  return fix.kind === 'noPolicyChange' && decision !== 'allowed'
    ? [`No policy changed, put right at the source: ${plain(causeTitle)}.`]
    : [];
};

const lineOf = ({ statement, target }: FixStep): readonly string[] => {
  if (statement === null) return [`Took a statement out of ${placeOf(target)}.`];
  const actions = [statement['Action'] ?? []].flat().map(String).join(', ');
  const resources = [statement['Resource'] ?? []].flat().map(String);
  const verb = statement['Effect'] === 'Deny' ? 'Narrowed the Deny of' : 'Allowed';
  const who = statement['Principal'] === undefined ? '' : ` for ${named(statement['Principal'])}`;
  return [
    plain(
      `${verb} ${actions}${resources.length === 0 ? '' : ` on ${resources.join(', ')}`}${who}, in ${placeOf(target)}.`,
    ),
  ];
};

const placeOf = ({ policyType, attachTo }: FixStep['target']): string => {
  if (policyType === 'identity')
    return attachTo === null ? 'an identity-based policy' : `a policy of ${principalWords(attachTo)}`;
  return `${policyKindWords(policyType)}${attachTo === null ? '' : ` of ${lastPart(attachTo)}`}`;
};

const named = (principal: unknown): string =>
  typeof principal === 'object' && principal !== null
    ? Object.values(principal).flat().map(String).join(', ')
    : String(principal);

const on = (resource: string | null): string => (resource === null || resource === '*' ? '' : ` on ${resource}`);

const plain = (text: string): string => text.replaceAll('`', '').replace(/\.\.$/, '.');
