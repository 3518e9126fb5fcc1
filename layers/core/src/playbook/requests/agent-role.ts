import type { Call } from '../clues/read-call.ts';
import { roleOr, roleSetUpFor } from './mentioned.ts';

/** The agent's service role: the denied principal when its names say so, else a role of the text or one to fill in. */
export const agentRole = (call: Call): { principal: string | null; by: 'denied' | 'other'; role: string } => {
  if (call.principal.worksFor === 'agent')
    return {
      principal: call.denial?.principal ?? null,
      by: 'denied',
      role: call.principal.attachTo ?? '{AgentRole}',
    };
  const role = roleSetUpFor(call, 'agent') ?? roleOr(call, ['executionroleforagent', 'agent'], '{AgentRole}');
  return { principal: role, by: 'other', role };
};
