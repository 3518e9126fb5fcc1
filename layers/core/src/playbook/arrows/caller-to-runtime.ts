import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { resourceOr } from '../requests/mentioned.ts';

/** Whoever calls an AgentCore runtime needs the runtime and its endpoint. */
export const callerToRuntime = (call: Call): ChainRequest[] => {
  const runtime = resourceOr(call, 'bedrock-agentcore', 'runtime/{RuntimeId}').split('/runtime-endpoint/')[0] ?? '';
  return [runtime, `${runtime}/runtime-endpoint/DEFAULT`].map((resource) =>
    derive({
      principal: call.denial?.principal ?? null,
      edge: 'lambda->agentcore',
      action: 'bedrock-agentcore:InvokeAgentRuntime',
      resource,
      because: 'the runtime and its endpoint are both checked',
      url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html',
    }),
  );
};
