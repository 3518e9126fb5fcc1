import { codeSpan, principalWords } from '../../explain/index.ts';
import type { Case } from '../conversation.ts';

/** Who uses an application needs what starts it, not what it calls; another user who calls needs what the first one does. */
export const sayEndUsers = ({ outcome }: Case, mayCall: boolean): string => {
  const action = outcome?.action ?? '';
  if (mayCall)
    return `**Yes, each of them who makes this call as a user of their own:** ${codeSpan(action)} is asked of whoever calls, and has to be allowed for every one of them (for users of one group by a policy of the group). Who only uses an application that makes the call as somebody else needs nothing of it.`;
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
