import { modelCall } from '../requests/model-call.ts';
import type { Arrow } from './arrow.ts';

/** Whoever calls a model needs the model, or the profile and every model behind it. */
export const callerToModel: Arrow = {
  topic: 'lambda->bedrock',
  requests: (call) => modelCall(call, 'bedrock:invokemodel'),
  question: {
    ask: 'What does the whole error of the function say, and which role does it run with?',
    command: 'aws lambda get-function-configuration --function-name FUNCTION_NAME --query Role',
  },
  note: 'the sentence names the principal, the action and the model that were refused',
};
