import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';

/** What makes a call fail that went through before: what the sentence cannot tell, what usually changed, and the command that shows who changed it. */
export const sayWhyNow = ({ diagnosis }: Explained): string => {
  const { policyType } = diagnosis.denial;
  const { usual } = changes[policyType] ?? changes['identity'] ?? { usual: '' };
  const { commands } = changesOf(policyType);
  return [
    `**The message says what is refused, not since when.** A call that went through before and is refused now means that something changed: ${usual}. On the calling side: a deployment that names another model, Region, bucket or role, or a library that now calls another operation.`,
    'CloudTrail shows who changed it and when:',
    codeBlock('sh', commands.join('\n')),
    'Compare that hour with your last deployment.',
  ].join('\n\n');
};

/** The commands that show who changed a kind of policy. What IAM and Organizations do is kept in one Region: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events */
export const changesOf = (
  policyType: string,
): { readonly commands: readonly string[]; readonly isOrganization: boolean } => {
  const { events = [] } = changes[policyType] ?? changes['identity'] ?? {};
  return {
    commands: events.map(
      (event) =>
        `aws cloudtrail lookup-events${ofOneRegion.test(event) ? ' --region us-east-1' : ''} --lookup-attributes AttributeKey=EventName,AttributeValue=${event} --max-results 10`,
    ),
    isOrganization: policyType === 'serviceControl' || policyType === 'resourceControl',
  };
};

const ofOneRegion =
  /RolePolicy|UserPolicy|PermissionsBoundary|CreatePolicyVersion|SetDefaultPolicyVersion|AssumeRolePolicy|^(?:AttachPolicy|UpdatePolicy|MoveAccount)$/;

const changes: Readonly<Partial<Record<string, { readonly usual: string; readonly events: readonly string[] }>>> = {
  __proto__: null as never,
  identity: {
    usual: 'a statement or a policy was taken from the role, or another version of it became the default',
    events: ['PutRolePolicy', 'DetachRolePolicy', 'DeleteRolePolicy', 'CreatePolicyVersion'],
  },
  permissionsBoundary: {
    usual: 'a boundary was set, or its policy was changed',
    events: ['PutRolePermissionsBoundary', 'CreatePolicyVersion', 'SetDefaultPolicyVersion'],
  },
  session: {
    usual:
      'whatever assumes the role (a broker, an identity pool) now passes a session policy, or another one; `requestParameters.policy` of the event shows it',
    events: ['AssumeRole', 'AssumeRoleWithWebIdentity'],
  },
  serviceControl: {
    usual:
      'the organization attached or changed a service control policy, or moved the account (seen in the management account)',
    events: ['AttachPolicy', 'UpdatePolicy', 'MoveAccount'],
  },
  resourceControl: {
    usual: 'the organization attached or changed a resource control policy (seen in the management account)',
    events: ['AttachPolicy', 'UpdatePolicy'],
  },
  resource: {
    usual: 'the policy of the resource was replaced, or a statement was taken out of it',
    events: ['PutBucketPolicy', 'PutKeyPolicy', 'RemovePermission20150331v2', 'UpdateAssumeRolePolicy'],
  },
  vpcEndpoint: {
    usual: 'the endpoint’s policy was changed, or the call goes through an endpoint only now',
    events: ['ModifyVpcEndpoint', 'CreateVpcEndpoint'],
  },
};
