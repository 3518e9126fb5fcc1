import { type Asking, type Clues, roleAskedOf } from '../playbook/index.ts';
import { roleToldOf } from './role-told-of.ts';

/** Whether a question asks for a role that was told, or for a policy that was shown: by the command that would show it. */
export const isAnswered = ({ ask, command }: Asking, clues: Clues): boolean => {
  if (roleAskedOf(ask) !== null) return roleToldOf(clues) !== null;
  const { evidence, main } = clues;
  const service = shows.find(([start, holds]) => command?.startsWith(start) === true && command.includes(holds))?.[2];
  // Somebody else's policy of the kind answers nothing.
  if (service === undefined || main?.unseen.includes('resource') === true) return false;
  return evidence.policies.some(
    ({ policyType, document }) => policyType === 'resource' && JSON.stringify(document).toLowerCase().includes(service),
  );
};

// What a command shows, and the actions that stand in it.
const shows: readonly (readonly [start: string, holds: string, actions: string])[] = [
  ['aws iam get-role', 'AssumeRolePolicyDocument', '"sts:'],
  ['aws lambda get-policy', '', '"lambda:'],
  ['aws s3api get-bucket-policy', '', '"s3:'],
  ['aws kms get-key-policy', '', '"kms:'],
  ['aws secretsmanager get-resource-policy', '', '"secretsmanager:'],
];
