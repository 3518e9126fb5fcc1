import type { DecidedRequest } from '../playbook/index.ts';
import { codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';
import { principalWords } from './principal-words.ts';

/** Everything else that this call needs, so that the next denial is foreseen. */
export const sayChain = ({ diagnosis }: Explained): readonly string[] => {
  const others = diagnosis.requests.filter(({ action }, index) => index > 0 && action !== null);
  if (others.length === 0 || !diagnosis.isPermissionProblem) return [];
  return [`**The whole call needs**\n\n${others.map((request) => `- ${sayRequest(request)}`).join('\n')}`];
};

const sayRequest = (request: DecidedRequest): string => {
  const on = request.resource === null || request.resource === '*' ? '' : ` on ${codeSpan(request.resource)}`;
  const because = request.because === null ? '' : ` (${request.because})`;
  return `${principalWords(request.principal)}: ${codeSpan(request.action ?? '')}${on}: ${outcome(request)}${because}`;
};

const outcome = ({ decision, unseen }: DecidedRequest): string => {
  if (decision === null) return 'not seen';
  // What nobody stated could turn the verdict: it is no verdict yet.
  if (decision.missingContextKeys.length > 0)
    return `depends on ${decision.missingContextKeys.map(codeSpan).join(', ')}, which nobody stated`;
  if (decision.decision === 'allowed') return unseen.length === 0 ? 'allowed' : 'allowed as far as seen';
  return decision.decision === 'explicitDeny' ? 'explicitly denied' : 'denied';
};
