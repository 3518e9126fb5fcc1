import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llAgentsMaintenance: Cause = {
  id: 'LL_AGENTS_MAINTENANCE',
  title: 'Bedrock Agents is closed to new accounts',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-classic-maintenance-mode.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['maintenance'],
      because: 'Bedrock Agents takes no new accounts; no policy helps',
    }),
  remedy: () => noChange(['use AgentCore for new agents']),
};
