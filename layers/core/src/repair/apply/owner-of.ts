import { isAccountId, readArn } from '../../arn/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { isAwsManaged, untouchable } from '../home/ownership.ts';
import { principalKey } from '../home/principal-key.ts';
import { type Case, deniedPrincipal, ownerArn } from './case.ts';

export type Owner =
  | { readonly kind: 'asker'; readonly arn: string | null }
  /** `account`: whose resource it is by its ARN, where nobody says so. */
  | { readonly kind: 'somebodyElse'; readonly who: string; readonly account?: string };

/** Who may change a shown policy: the asker, or somebody else. */
export const ownerOf = (policy: SeenPolicy, asked: Case): Owner => {
  switch (policy.policyType) {
    case 'serviceControl':
    case 'resourceControl':
      return { kind: 'somebodyElse', who: "the organization's administrator" };
    case 'resource':
    case 'vpcEndpoint':
      return ownerOfResource(policy, asked);
    case 'identity':
    case 'permissionsBoundary':
    case 'session':
      return ownerOfIdentity(policy, asked);
  }
};

/** What bounds a principal from outside is not the bounded one's to change. */
export const keepers: Readonly<Partial<Record<SeenPolicy['policyType'], string>>> = {
  permissionsBoundary: 'whoever set this permissions boundary',
  session: 'whoever starts the session with this policy',
  vpcEndpoint: 'whoever answers for this VPC endpoint',
};

const ownerOfIdentity = (policy: SeenPolicy, asked: Case): Owner => {
  const arn = ownerArn(asked, policy.attachTo);
  if (untouchable(arn) === 'identityCenter')
    return { kind: 'somebodyElse', who: 'the administrator of IAM Identity Center' };
  if (isAwsManaged(policy))
    return { kind: 'somebodyElse', who: `whoever attached the AWS-managed policy \`${policy.name}\`` };
  return { kind: 'asker', arn };
};

const ownerOfResource = (policy: SeenPolicy, asked: Case): Owner => {
  const resource =
    policy.attachTo ?? asked.diagnosis.requests.find(({ resource: named }) => named !== null)?.resource ?? null;
  const principal = deniedPrincipal(asked);
  const own = readArn(principal).account;
  const stated = asked.diagnosis.requests.find(({ resourceAccount }) => resourceAccount !== null)?.resourceAccount;
  const account = stated ?? (resource === null ? '' : principalKey(resource)?.account || readArn(resource).account);
  const isOther = isAccountId(own) && isAccountId(account) && account !== own;
  return isOther
    ? { kind: 'somebodyElse', who: `the owner of account ${account}`, account }
    : { kind: 'asker', arn: resource };
};
