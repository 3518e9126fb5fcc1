import { agentToKnowledgeBase } from '../arrows/agent-to-knowledge-base.ts';
import { agentToModel } from '../arrows/agent-to-model.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { agentRole } from './agent-role.ts';
import { agentArn, toolRequest } from './tool-request.ts';
import { trustRequest } from './trust-request.ts';

/** What an agent needs besides its caller: its role is taken up, it calls its model, its knowledge base and its tools. */
export const agentChain = (call: Call): ChainRequest[] => [
  ...agentToModel.requests(call),
  ...agentToKnowledgeBase.requests(call),
  toolRequest(call),
  agentTrust(call),
];

const agentTrust = (call: Call): ChainRequest =>
  trustRequest({
    service: 'bedrock.amazonaws.com',
    role: agentRole(call).role,
    edge: 'bedrock->agent role',
    account: call.account,
    sourceArn: agentArn(call, '*'),
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  });
