import { valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { roleOr, roleSetUpFor } from './mentioned.ts';

/** Who works for the knowledge base: the denied principal when its names say so, else who is said to have called, a role of the text or one to fill in. */
export const knowledgeBaseRole = (call: Call): Pick<ChainRequest, 'principal' | 'by'> => {
  const caller = call.denial?.principal == null ? valuesTold(call.facts, 'callerNamed').at(-1) : undefined;
  if (caller !== undefined) return { principal: caller, by: 'denied' };
  return call.principal.worksFor === 'knowledgeBase'
    ? { principal: call.denial?.principal ?? null, by: 'denied' }
    : {
        principal:
          roleSetUpFor(call, 'knowledgeBase') ??
          roleOr(call, ['forknowledgebase', 'knowledgebase', 'kb'], '{KnowledgeBaseRole}'),
        by: 'other',
      };
};

/** A session's role; any other principal is itself. */
export const roleArnOf = (principal: string | null, call: Call): string => {
  if (principal === null) return `arn:${call.partition}:iam::${call.account}:role/{KnowledgeBaseRole}`;
  return principal === call.denial?.principal ? (call.principal.attachTo ?? principal) : principal;
};
