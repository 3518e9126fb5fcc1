import { readArn } from '../../arn/index.ts';
import type { FixPolicyType } from '../../playbook/index.ts';
import type { Explained } from '../explain-input.ts';

/** Who changes a policy, and by which call. */
export type PolicyOwner = { readonly action: string; readonly owner: string };

/** The kind of policy that the fix or the denial is about. */
export const policyToChange = ({ diagnosis, repair }: Explained): FixPolicyType | 'unknown' => {
  const isSet = diagnosis.requests.some(({ principal }) => principal?.includes('AWSReservedSSO_') === true);
  const said = repair.fix.steps[0]?.target.policyType ?? diagnosis.denial.policyType;
  return isSet && said === 'identity' ? 'permissionSet' : said;
};

/** Who changes a policy of a kind; `arn`: what a resource's own policy stands on. */
export const policyOwner = (type: FixPolicyType, arn: string): PolicyOwner =>
  type === 'resource' ? resourceOwner(arn) : owners[type];

const owners: Readonly<Record<Exclude<FixPolicyType, 'resource'>, PolicyOwner>> = {
  identity: {
    action: '`iam:PutRolePolicy` or `iam:CreatePolicyVersion`',
    owner: 'whoever administers the role in its account',
  },
  permissionsBoundary: {
    action: '`iam:CreatePolicyVersion` on the boundary’s policy',
    owner: 'the administrators who set it',
  },
  session: {
    action: 'a change in the code or configuration that assumes the role',
    owner: 'whoever assumes the role and passes it with the call',
  },
  serviceControl: {
    action: '`organizations:UpdatePolicy`',
    owner: 'the owner of the organization’s management account',
  },
  resourceControl: {
    action: '`organizations:UpdatePolicy`',
    owner: 'the owner of the organization’s management account',
  },
  vpcEndpoint: { action: '`ec2:ModifyVpcEndpoint`', owner: 'the owner of the VPC endpoint' },
  dataAccess: { action: '`aoss:UpdateAccessPolicy`', owner: 'the owner of the collection' },
  permissionSet: { action: '`sso:PutInlinePolicyToPermissionSet`', owner: 'the administrators of IAM Identity Center' },
};

const resourceOwner = (arn: string): PolicyOwner => {
  const service = readArn(arn).service;
  return (
    resourceOwners[service] ?? {
      action: 'the action that puts the resource’s policy',
      owner: 'the owner of the resource, in its own account',
    }
  );
};

const resourceOwners: Readonly<Record<string, PolicyOwner>> = {
  __proto__: null as never,
  kms: {
    action: '`kms:PutKeyPolicy`, which the key policy itself grants',
    owner: 'the key’s administrators, in the account that owns the key',
  },
  s3: { action: '`s3:PutBucketPolicy`', owner: 'the owner of the bucket' },
  lambda: { action: '`lambda:AddPermission`', owner: 'the owner of the function' },
  iam: { action: '`iam:UpdateAssumeRolePolicy`', owner: 'whoever administers the role, in the role’s account' },
  sts: { action: '`iam:UpdateAssumeRolePolicy`', owner: 'whoever administers the role, in the role’s account' },
  secretsmanager: { action: '`secretsmanager:PutResourcePolicy`', owner: 'the owner of the secret' },
  sqs: { action: '`sqs:SetQueueAttributes`', owner: 'the owner of the queue' },
  'execute-api': { action: '`apigateway:UpdateRestApiPolicy`', owner: 'the owner of the API' },
};
