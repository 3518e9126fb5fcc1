import { readArn } from '../../arn/index.ts';
import type { FixPolicyType } from '../../playbook/index.ts';
import { capital } from '../capital.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';

/** Who may change the policy that the fix or the denial is about. */
export const sayChange = (explained: Explained): string => {
  const { fix } = explained.repair;
  const [step] = fix.steps;
  const isSet = explained.diagnosis.requests.some(({ principal }) => principal?.includes('AWSReservedSSO_') === true);
  const said = step?.target.policyType ?? explained.diagnosis.denial.policyType;
  const type = isSet && said === 'identity' ? 'permissionSet' : said;
  if (type === 'unknown' && noPolicy(explained) !== null) return noPolicy(explained) ?? '';
  if (type === 'unknown')
    return 'That depends on which policy it is, and the text does not tell yet. Paste the whole sentence of AWS: it names the kind of policy.';
  const arn = step?.target.attachTo ?? explained.diagnosis.requests[0]?.resource ?? '';
  const { action, owner } = type === 'resource' ? resourceOwner(arn) : owners[type];
  const first = notHere[type] ?? '';
  return `${otherSide(explained)}${first}${capital(policyKindWords(type))} is changed by ${owner}; that takes ${action}. If you have that right, the change is yours to make; if the call to change it is refused too, send its owner the text: ask “what do I tell them?”.`;
};

/** Where it is no policy that has to change, whoever can do the step. */
const noPolicy = ({ repair }: Explained): string | null => {
  const [step] = repair.details.plainSteps;
  const { ownerText } = repair.details;
  if (ownerText !== null)
    return `Ask whoever administers the account: this is nothing that a policy of yours gives. What to ask for: ${ownerText}`;
  return step === undefined ? null : `An administrator of the account does it, with no policy of yours: ${step.text}.`;
};

/** Between accounts the other side has to allow it too, which AWS's sentence about this side does not tell. */
const otherSide = ({ diagnosis }: Explained): string => {
  const request = diagnosis.requests.find(({ principal, resource }) => principal !== null && resource !== null);
  const own = readArn(request?.principal).account;
  const theirs = request?.resourceAccount ?? readArn(request?.resource).account;
  if (!/^\d{12}$/.test(own) || !/^\d{12}$/.test(theirs) || own === theirs) return '';
  const isOurs = diagnosis.denial.policyType === 'identity';
  return `Both accounts have a part: the resource’s own policy in account ${theirs} is changed by its owner and has to admit the caller, and an identity policy of the caller in account ${own} has to allow it; AWS’s sentence is about ${isOurs ? 'the caller’s' : 'the resource’s'} side and tells nothing of the other. `;
};

/** Where it cannot be changed, for who would do it there. */
const notHere: Readonly<Partial<Record<FixPolicyType, string>>> = {
  permissionSet:
    'No, not at the role itself: Identity Center makes it of the permission set, and IAM refuses changes there. ',
  serviceControl: 'No, not from this account. ',
  resourceControl: 'No, not from this account. ',
  permissionsBoundary: 'Not with the permissions that it limits. ',
};

const owners: Readonly<
  Record<Exclude<FixPolicyType, 'resource'>, { readonly action: string; readonly owner: string }>
> = {
  identity: {
    action: '`iam:PutRolePolicy` or `iam:CreatePolicyVersion`',
    owner: 'whoever administers the role in its account',
  },
  permissionsBoundary: {
    action: '`iam:CreatePolicyVersion` on the boundary’s policy',
    owner: 'the administrators who set it, not by those it limits',
  },
  session: {
    action: 'a change in the code or configuration that assumes the role',
    owner: 'whoever assumes the role: it is passed with the call',
  },
  serviceControl: {
    action: '`organizations:UpdatePolicy`',
    owner: 'the owner of the organization’s management account',
  },
  resourceControl: {
    action: '`organizations:UpdatePolicy`',
    owner: 'the owner of the organization’s management account',
  },
  vpcEndpoint: { action: '`ec2:ModifyVpcEndpoint`', owner: 'the owner of the VPC' },
  dataAccess: { action: '`aoss:UpdateAccessPolicy`', owner: 'the owner of the collection' },
  permissionSet: { action: '`sso:PutInlinePolicyToPermissionSet`', owner: 'the administrators of IAM Identity Center' },
};

const resourceOwner = (arn: string): { readonly action: string; readonly owner: string } => {
  const service = readArn(arn).service;
  return (
    resourceOwners[service] ?? {
      action: 'the action that puts the resource’s policy',
      owner: 'the owner of the resource, in its own account',
    }
  );
};

const resourceOwners: Readonly<Record<string, { readonly action: string; readonly owner: string }>> = {
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
