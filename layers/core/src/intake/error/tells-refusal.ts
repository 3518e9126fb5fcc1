import { asciiLower } from '../clean/ascii-lower.ts';

/** Whether a message says that access was refused, whatever the code above it: permission faults also arrive as validation or dependency errors. */
export const tellsRefusal = (message: string): boolean => {
  const lower = asciiLower(message.slice(0, longest));
  return phrases.some((phrase) => lower.includes(phrase));
};

const longest = 2000;

const phrases: readonly string[] = [
  ...['not authorized', "isn't authorized", 'unauthorized', 'access denied', 'accessdenied', 'access is denied'],
  ...['access was denied', 'denied access', 'forbidden', 'permission', 'not have access', "n't have access"],
  ...['not have sufficient', 'explicit deny', 'security_exception', 'bad authorization', 'authorizationexception'],
  ...['could not assume', 'unable to assume', 'not able to assume', 'cannot assume', 'failed to assume', 'assumed by'],
  // https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html: which step failed, never that it was refused
  ...['is not able to call', 'did not succeed', 'trust policy', 'trust relationship'],
  ...['allowed to be used with', 'unable to validate the following destination', 'role validation failed'],
  // A gateway whose role may not ask its policy engine: https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy.html
  ...['policy evaluation failed'],
];
