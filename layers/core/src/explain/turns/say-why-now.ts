import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';

/** What makes a call fail that went through before: what the sentence cannot tell, what usually changed, and the command that shows who changed it. */
export const sayWhyNow = ({ diagnosis }: Explained): string => {
  const { policyType } = diagnosis.denial;
  const { usual, events } = changes[policyType] ?? changes['identity'] ?? { usual: '', events: [] };
  const commands = events.map(
    (event) =>
      `aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=${event} --max-results 10`,
  );
  return [
    `**The message says what is refused, not since when.** A call that went through before and is refused now means that something changed: ${usual}. On the calling side: a deployment that names another model, Region, bucket or role, or a library that now calls another operation.`,
    'CloudTrail shows who changed it and when:',
    codeBlock('sh', commands.join('\n')),
    'Compare that hour with your last deployment.',
  ].join('\n\n');
};

const changes: Readonly<Partial<Record<string, { readonly usual: string; readonly events: readonly string[] }>>> = {
  identity: {
    usual: 'a statement or a policy was taken from the role, or another version of it became the default',
    events: ['PutRolePolicy', 'DetachRolePolicy', 'DeleteRolePolicy', 'CreatePolicyVersion'],
  },
  permissionsBoundary: {
    usual: 'a boundary was set, or its policy was changed',
    events: ['PutRolePermissionsBoundary', 'CreatePolicyVersion'],
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
