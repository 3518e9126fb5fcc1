import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import demo from '../../dev/demo-account.json' with { type: 'json' };

type Attached = { readonly PolicyArn: string };
type Inline = { readonly PolicyName: string; readonly PolicyDocument: unknown };
type Owner = {
  readonly RoleName?: string;
  readonly UserName?: string;
  readonly GroupName?: string;
  readonly RolePolicyList?: readonly Inline[];
  readonly UserPolicyList?: readonly Inline[];
  readonly GroupPolicyList?: readonly Inline[];
  readonly AttachedManagedPolicies?: readonly Attached[];
  readonly GroupList?: readonly string[];
  readonly AssumeRolePolicyDocument?: unknown;
  readonly PermissionsBoundary?: { readonly PermissionsBoundaryArn: string };
};

const textOf = (document: unknown): string => (typeof document === 'string' ? document : JSON.stringify(document));

/** Makes the demo account by IAM's own calls, and an administrator whose keys are the answer. */
export const fillAccount = async (): Promise<{ readonly accessKeyId: string; readonly secretAccessKey: string }> => {
  const iam = new IAMClient({});
  await createPolicies(iam);
  for (const group of demo.GroupDetailList as readonly Owner[]) await createGroup(iam, group);
  for (const role of demo.RoleDetailList as readonly Owner[]) await createRole(iam, role);
  for (const user of demo.UserDetailList as readonly Owner[]) await createUser(iam, user);
  const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  await createUser(iam, { UserName: 'admin', UserPolicyList: [{ PolicyName: 'all', PolicyDocument: everything }] });
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'admin' }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
};

const createPolicies = async (iam: IAMClient): Promise<void> => {
  for (const { Arn, PolicyName, PolicyVersionList } of demo.Policies) {
    if (Arn.includes(':iam::aws:')) continue;
    const PolicyDocument = textOf(PolicyVersionList.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document);
    await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }));
  }
};

const createGroup = async (
  iam: IAMClient,
  { GroupName = '', GroupPolicyList, AttachedManagedPolicies }: Owner,
): Promise<void> => {
  await iam.send(new CreateGroupCommand({ GroupName }));
  for (const { PolicyName, PolicyDocument } of GroupPolicyList ?? [])
    await iam.send(new PutGroupPolicyCommand({ GroupName, PolicyName, PolicyDocument: textOf(PolicyDocument) }));
  for (const { PolicyArn } of AttachedManagedPolicies ?? [])
    await iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn }));
};

const createRole = async (iam: IAMClient, role: Owner): Promise<void> => {
  const { RoleName = '', PermissionsBoundary } = role;
  const trust = { RoleName, AssumeRolePolicyDocument: textOf(role.AssumeRolePolicyDocument) };
  const boundary = PermissionsBoundary && { PermissionsBoundary: PermissionsBoundary.PermissionsBoundaryArn };
  await iam.send(new CreateRoleCommand({ ...trust, ...boundary }));
  for (const { PolicyName, PolicyDocument } of role.RolePolicyList ?? [])
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: textOf(PolicyDocument) }));
  for (const { PolicyArn } of role.AttachedManagedPolicies ?? [])
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
};

const createUser = async (iam: IAMClient, user: Owner): Promise<void> => {
  const { UserName = '' } = user;
  await iam.send(new CreateUserCommand({ UserName }));
  for (const { PolicyName, PolicyDocument } of user.UserPolicyList ?? [])
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument: textOf(PolicyDocument) }));
  for (const { PolicyArn } of user.AttachedManagedPolicies ?? [])
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
  for (const GroupName of user.GroupList ?? []) await iam.send(new AddUserToGroupCommand({ UserName, GroupName }));
};
