import { codeSpan, principalWords } from '../../explain/index.ts';
import type { Case } from '../conversation.ts';

/** Who uses an application needs what starts it, not what it calls. */
export const sayEndUsers = ({ outcome }: Case): string => {
  const action = outcome?.action ?? '';
  return [
    `**No:** ${codeSpan(action)} is called by ${principalWords(outcome?.principal ?? null)}, and only that one is asked for it; who uses the application is not.`,
    `They need only what starts it: ${startsIt(action)} An API with its own login (Cognito, JWT, a key) asks IAM nothing of them; one with IAM authorization asks \`execute-api:Invoke\`, a function that they call themselves \`lambda:InvokeFunction\`.`,
  ].join('\n\n');
};

// https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-oauth.html
const startsIt = (action: string): string =>
  action.startsWith('bedrock-agentcore:')
    ? 'of an AgentCore runtime `bedrock-agentcore:InvokeAgentRuntime` on its ARN where it is called by IAM, a token where it takes OAuth.'
    : 'with an own sign-in of the application no AWS permission at all.';
