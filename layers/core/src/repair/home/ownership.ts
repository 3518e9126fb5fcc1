import { readArn } from '../../arn/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { principalKey } from './principal-key.ts';

/** Why an identity's policies are not edited where they hang: `null` when they may be. */
export type Untouchable = 'identityCenter' | 'serviceLinked' | 'root';

/** Roles that another service writes. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html */
export const untouchable = (owner: string | null): Untouchable | null => {
  if (owner === null) return null;
  const key = principalKey(owner);
  if (owner.endsWith(':root')) return 'root';
  if (key?.kind !== 'role') return null;
  if (key.name.startsWith('AWSReservedSSO_') || owner.includes('/aws-reserved/sso.amazonaws.com/'))
    return 'identityCenter';
  if (key.name.startsWith('AWSServiceRoleFor') || owner.includes('/aws-service-role/')) return 'serviceLinked';
  return null;
};

/** Whether the text of a policy is written by AWS, or by SAM of a policy template, or was told in words: nobody edits it. */
export const isAwsManaged = (policy: SeenPolicy): boolean =>
  policy.home === 'awsManaged' ||
  policy.home === 'generated' ||
  policy.home === 'told' ||
  isOfAws(policy.arn ?? policy.name);

const isOfAws = (arn: string): boolean => {
  const { service, account, type } = readArn(arn);
  return service === 'iam' && account === 'aws' && type === 'policy';
};

/** Whether a change to the policy would reach others than its one principal. */
export const isShared = (policy: SeenPolicy, owner: string | null): boolean =>
  policy.alsoAttachedTo.length > 0 ||
  (policy.attachTo !== null && policy.attachTo !== owner && principalKey(policy.attachTo)?.kind === 'group');
