import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { resourceOr } from '../requests/mentioned.ts';
import { modelChain } from '../requests/model-chain.ts';
import { readModelTarget } from '../requests/model-target.ts';
import type { Arrow } from './arrow.ts';

/** RetrieveAndGenerate: the call itself (no resource type), the search, and the model that writes. */
export const callerToKnowledgeBase: Arrow = {
  topic: 'lambda->kb',
  requests: requestsOf,
  question: {
    ask: 'What does the whole error of the function say, and which role does it run with?',
    command: 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
  },
  note: 'the sentence names the principal, the action and the model that were refused',
};

function requestsOf(call: Call): ChainRequest[] {
  const principal = call.denial?.principal ?? null;
  const target = readModelTarget(call) ?? { kind: 'model' as const, modelId: '{ModelId}', region: call.region };
  const models = modelChain({
    target,
    principal,
    by: 'denied',
    edge: 'lambda->bedrock',
    partition: call.partition,
    actions: ['bedrock:InvokeModel'],
  });
  const profile = models.find((request) => request.resource?.includes(':inference-profile/') === true);
  const common = { principal, edge: 'lambda->kb', url: kbUrl };
  return [
    derive({
      ...common,
      action: 'bedrock:RetrieveAndGenerate',
      resource: '*',
      because: 'the call itself has no resource',
    }),
    derive({
      ...common,
      action: 'bedrock:Retrieve',
      resource: resourceOr(call, 'bedrock', 'knowledge-base/{KnowledgeBaseId}'),
      because: 'the call searches the knowledge base',
    }),
    ...models,
    ...(profile === undefined
      ? []
      : [
          derive({
            ...common,
            action: 'bedrock:GetInferenceProfile',
            resource: profile.resource,
            because: 'the profile is looked up',
          }),
        ]),
  ];
}

const kbUrl = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';
