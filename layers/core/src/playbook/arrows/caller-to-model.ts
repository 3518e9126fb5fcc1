import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { modelCall } from '../requests/model-call.ts';
import { modelChain } from '../requests/model-chain.ts';
import type { Arrow } from './arrow.ts';

/** Whoever calls a model needs the model, or the profile and every model behind it. */
export const callerToModel: Arrow = {
  topic: 'lambda->bedrock',
  requests: (call) => {
    const calls = modelCall(call, 'bedrock:invokemodel');
    return calls.length > 0 ? calls : unnamed(call);
  },
  question: {
    ask: 'What does the whole error of the function say, and which role does it run with?',
    command: 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
  },
  note: 'the sentence names the principal, the action and the model that were refused',
};

/** The model is left to fill in where nobody named it. */
const unnamed = ({ partition, region, principal }: Call): ChainRequest[] =>
  modelChain({
    target: { kind: 'model', modelId: '{ModelId}', region },
    principal: principal.written,
    by: 'denied',
    edge: 'lambda->bedrock',
    partition,
    actions: ['bedrock:InvokeModel'],
  });
