import { codeBlock, policyKindWords, principalWords } from '../../explain/index.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import { outcomesOf } from './say-work.ts';

/** What was refused in this work, why, and what was the answer to it, oldest first: for a ticket or a post-mortem. */
export const sayRecap = ({ cases }: Pick<Conversation, 'cases'>, isShort: boolean): string => {
  const each = outcomesOf({ cases });
  if (isShort) return `To copy:\n\n${codeBlock('text', `${each.map(reasonOf).join('; then ')}.`)}`;
  return `To copy:\n\n${codeBlock('text', each.map((outcome, at) => `${at + 1}. ${capital(reasonOf(outcome))}.${answerOf(outcome)}`).join('\n'))}`;
};

const reasonOf = ({ principal, action, resource, denial, policyType, causeTitle }: Outcome): string => {
  if (action === null) return plain(causeTitle);
  const who = principal === null ? 'the call' : principalWords(principal);
  const on = resource === null || resource === '*' ? '' : ` on ${resource}`;
  const kind = policyType === 'unknown' ? null : policyKindWords(policyType);
  const why =
    kind === null || denial === 'unknown'
      ? plain(causeTitle)
      : denial === 'explicit'
        ? `${kind} denied it explicitly`
        : `no ${kind.replace(/^an? /, '')} allowed it`;
  return plain(`${who} was refused ${action}${on}: ${why}`);
};

const answerOf = ({ fix }: Outcome): string => {
  const actions = [...new Set(fix.steps.flatMap(({ statement }) => [statement?.['Action'] ?? []].flat().map(String)))];
  if (fix.steps.length > 0 && actions.length > 0)
    return ` Answer: a statement for ${actions.join(', ')}, on exactly what the call asks for.`;
  return fix.kind === 'askOwner' ? ' Answer: its owner changes that policy.' : '';
};

const plain = (text: string): string => text.replaceAll('`', '').replace(/\.$/, '');

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
