import { managedPolicyLines } from './data/managed-policies.data.ts';

/** Names of the AWS managed policies whose texts are recorded; of the family `AmazonBedrock…` all of them. */
export const managedPolicyNames = (): readonly string[] =>
  managedPolicyLines.split('\n').map((line) => {
    const path = line.slice(0, line.indexOf(' '));
    return path.slice(path.lastIndexOf('/') + 1);
  });
