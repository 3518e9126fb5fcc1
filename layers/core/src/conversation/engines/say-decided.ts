import { type CompiledPolicies, compile, decide, PolicyError } from '@whydenied/iam';
import { hasResourceType } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { readText, type SeenPolicy } from '../../intake/index.ts';
import { readCalls } from '../told/read-calls.ts';
import { decisionWords } from './decision-words.ts';

/** Whether shown policies allow the calls that the words beside them ask about; null: the words name no call. */
export const sayDecided = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const asked = readText(prose);
  const actions = readCalls(asked).slice(0, mostActions);
  const [arn = null] = asked.mentions.arns.filter((each) => !each.startsWith('arn:aws:iam:'));
  if (actions.length === 0) return null;
  const compiled = compiledOf(policies);
  if (compiled === null) return null;
  return actions
    .map((action) => {
      const resource = arn ?? (hasResourceType(action) ? resourceIn(policies, action) : '*');
      const decision = decide(compiled, { principal: standIn, action, resource, context: {} });
      const on = resource === '*' ? '' : ` on ${codeSpan(resource)}`;
      const lead = decision.decision === 'allowed' ? '**Yes, as far as these policies go:**' : '**No:**';
      return `${lead} the call needs ${codeSpan(action)}${on}, and that is ${decisionWords(decision)}.`;
    })
    .join('\n\n');
};

/** Null: one of them is no policy, which the check says. */
const compiledOf = (policies: readonly SeenPolicy[]): CompiledPolicies | null => {
  try {
    return compile({
      identity: policies.filter(({ policyType }) => policyType !== 'resource').map(toInput),
      resource: policies.filter(({ policyType }) => policyType === 'resource').map(toInput),
    });
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
};

const mostActions = 3;
const standIn = 'arn:aws:iam::111122223333:role/Application';

const toInput = ({ name, document }: SeenPolicy) => ({ name, document: document as string | object });

/** A resource that the policies name for the action's service: the call is asked on that one. */
const resourceIn = (policies: readonly SeenPolicy[], action: string): string => {
  const service = action.split(':')[0] ?? '';
  const named = policies.flatMap(({ document }) => {
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    return text.match(new RegExp(`arn:aws:${service}:[^"\\s]{1,300}`, 'g')) ?? [];
  });
  return named[0]?.replaceAll('*', 'any') ?? '*';
};
