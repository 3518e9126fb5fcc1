import { isUnsignedCall } from '../condition/is-unsigned-call.ts';
import type { PolicyType } from '../contract.ts';
import { isAccountId } from '../language/is-account-id.ts';
import { isUnderResourceControl } from './is-under-resource-control.ts';
import type { Question } from './question.ts';

/** Which kinds of policy have a say on a request, and what each must say. */
export type Setting = {
  readonly applies: Readonly<Record<PolicyType, boolean>>;
  /** Only what is attached to the resource decides: callers without an account of their own. */
  readonly isResourceOnly: boolean;
  readonly isCrossAccount: boolean;
  /** The resource's policy must allow even its own account: KMS keys and role trust. */
  readonly mustResourceAllow: boolean;
  /** The account's root user needs no identity policy. */
  readonly isRoot: boolean;
  /** A federated user has only what its session policy and its user both allow. */
  readonly needsSession: boolean;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
export const settingOf = (question: Question): Setting => {
  const { principal } = question;
  const account = 'account' in principal ? principal.account : '';
  const isResourceOnly = WITHOUT_ACCOUNT.has(principal.kind) || isUnsignedCall(question.action);
  const isServiceLinked = 'isServiceLinked' in principal && principal.isServiceLinked;
  const isIdentity = !isResourceOnly && principal.kind !== 'root';
  return {
    applies: {
      identity: isIdentity,
      resource: !isOwnersWayBack(question),
      permissionsBoundary: isIdentity && !isServiceLinked,
      session: isIdentity,
      serviceControl: !isResourceOnly && !isServiceLinked,
      resourceControl: !isServiceLinked && isUnderResourceControl(question),
      vpcEndpoint: principal.kind !== 'service',
    },
    isResourceOnly,
    isCrossAccount: !isResourceOnly && !isRootTask(question) && isOther(account, question.resourceAccount),
    mustResourceAllow: mustResourceAllow(question),
    isRoot: principal.kind === 'root',
    needsSession: principal.kind === 'federatedUser',
  };
};

/** Whether the owner's root user undoes a policy that locked everybody out: that policy has then no say. */
export const isOwnersWayBack = ({ principal, action, resourceAccount }: Question): boolean =>
  principal.kind === 'root' &&
  principal.account === resourceAccount &&
  WAYS_BACK.has(`${action.service}:${action.name}`);

// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html
const WAYS_BACK: ReadonlySet<string> = new Set([
  's3:getbucketpolicy',
  's3:putbucketpolicy',
  's3:deletebucketpolicy',
  'dynamodb:deleteresourcepolicy',
]);

const WITHOUT_ACCOUNT: ReadonlySet<string> = new Set(['service', 'identityProvider', 'anonymous']);

// An account that is redacted or unknown is taken as the same one.
const isOther = (account: string, owner: string): boolean =>
  account !== owner && isAccountId(account) && isAccountId(owner);

// A member account's root user has no policy that could allow: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
const isRootTask = ({ action }: Question): boolean => action.service === 'sts' && action.name === 'assumeroot';

const ROLE_CALLS: ReadonlySet<string> = new Set(['assumerole', 'assumerolewithsaml', 'assumerolewithwebidentity']);

const mustResourceAllow = ({ action, resource }: Question): boolean => {
  if (action.service === 'sts' && ROLE_CALLS.has(action.name)) return true;
  if (resource.arn === undefined) return false;
  if (action.service === 'kms') return resource.arn.service === 'kms' && resource.arn.resource.startsWith('key/');
  return action.service === 'sts' && resource.arn.service === 'iam' && resource.arn.resource.startsWith('role/');
};
