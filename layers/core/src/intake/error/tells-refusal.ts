import { asciiLower } from '../clean/ascii-lower.ts';

/** Whether a message says that access was refused, whatever the code above it: permission faults also arrive as validation or dependency errors. */
export const tellsRefusal = (message: string): boolean => {
  const lower = asciiLower(message.slice(0, longest));
  return phrases.some((phrase) => lower.includes(phrase));
};

const longest = 2000;

const phrases: readonly string[] = [
  ...['not authorized', "isn't authorized", 'unauthorized', 'access denied', 'accessdenied', 'access is denied'],
  ...['access was denied', 'denied access', 'permission denied', 'permissions denied', 'forbidden'],
  ...['not have permission', "n't have permission", 'not have the permission', 'not have the required permission'],
  ...['not have sufficient', 'not have the necessary permission', 'insufficient permission', 'lacks permission'],
  ...['lacks the', 'lack of permission', 'missing permission', 'no permission', 'not have access', "n't have access"],
  ...['could not assume', 'unable to assume', 'not able to assume', 'cannot assume', 'failed to assume'],
  ...['cannot be assumed', 'could not be assumed', 'unable to be assumed', 'is not able to call', 'explicit deny'],
  ...['invalid permissions', 'failed to validate permissions', 'security_exception', 'bad authorization'],
];
