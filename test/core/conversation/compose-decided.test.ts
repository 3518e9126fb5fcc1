import { describe, expect, it } from 'vitest';
import { type Asked, decided } from './decided.ts';

const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';

const inDoc = (key: string, rest: Omit<Asked, 'action'> = {}): Asked => ({
  action: 's3:GetObject',
  resource: `arn:aws:s3:::docs-1/${key}`,
  ...rest,
});

describe('a composed policy does what its wish says, and nothing else', () => {
  it.each<[string, readonly Asked[], readonly Asked[]]>([
    [
      'SCP: deny bedrock invoke of any model unless it goes through an application inference profile',
      [
        {
          action: 'bedrock:InvokeModel',
          resource: nova,
          context: {
            'bedrock:InferenceProfileArn': 'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abc',
          },
        },
        { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' },
      ],
      [
        { action: 'bedrock:InvokeModel', resource: nova },
        {
          action: 'bedrock:InvokeModel',
          resource: nova,
          context: {
            'bedrock:InferenceProfileArn':
              'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-lite-v1:0',
          },
        },
      ],
    ],
    [
      'Escribe una SCP que prohíba los modelos de DeepSeek en Bedrock',
      [{ action: 'bedrock:InvokeModel', resource: nova }],
      [{ action: 'bedrock:InvokeModel', resource: nova.replace('amazon.nova-lite-v1:0', 'deepseek.r1-v1:0') }],
    ],
    [
      'Need an SCP that blocks creating Bedrock API keys except for role/BreakGlass',
      [
        {
          action: 'iam:CreateServiceSpecificCredential',
          principal: 'arn:aws:iam::111122223333:role/BreakGlass',
          context: { 'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com' },
        },
        { action: 'kms:CreateKey' },
      ],
      [
        {
          action: 'iam:CreateServiceSpecificCredential',
          context: { 'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com' },
        },
      ],
    ],
    [
      'Write an SCP that restricts us to eu-central-1 and eu-west-1 but does not break IAM, CloudFront and support',
      [
        { action: 'iam:CreateRole', context: { 'aws:RequestedRegion': 'us-east-1' } },
        { action: 'cloudfront:CreateInvalidation', context: { 'aws:RequestedRegion': 'us-east-1' } },
        { action: 'ec2:RunInstances', context: { 'aws:RequestedRegion': 'eu-west-1' } },
      ],
      [{ action: 'ec2:RunInstances', context: { 'aws:RequestedRegion': 'us-east-1' } }],
    ],
    [
      'Write an SCP to prevent member accounts from leaving the organization and from using the root user',
      [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }],
      [
        { action: 'organizations:LeaveOrganization' },
        { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', principal: 'arn:aws:iam::111122223333:root' },
      ],
    ],
    [
      'An SCP: Bedrock model invocation only with a guardrail, any guardrail will do',
      [
        {
          action: 'bedrock:InvokeModel',
          resource: nova,
          context: { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/abc:1' },
        },
      ],
      [{ action: 'bedrock:InvokeModel', resource: nova }],
    ],
    [
      'example policy please: let user maria start and stop only the EC2 instances tagged team=ml in eu-central-1, account 111122223333',
      [
        {
          action: 'ec2:StartInstances',
          resource: 'arn:aws:ec2:eu-central-1:111122223333:instance/i-0123456789abcdef0',
          context: { 'aws:ResourceTag/team': 'ml' },
        },
      ],
      [
        {
          action: 'ec2:RunInstances',
          resource: 'arn:aws:ec2:eu-central-1:111122223333:instance/i-0123456789abcdef0',
          context: { 'aws:ResourceTag/team': 'ml' },
        },
      ],
    ],
    [
      'Write a policy that lets role triage read any secret tagged project=rag but no other secret, us-east-1, account 111122223333',
      [
        {
          action: 'secretsmanager:GetSecretValue',
          resource: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:x-AbCdEf',
          context: { 'aws:ResourceTag/project': 'rag' },
        },
      ],
      [
        {
          action: 'secretsmanager:GetSecretValue',
          resource: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:x-AbCdEf',
          context: { 'aws:ResourceTag/project': 'hr' },
        },
      ],
    ],
    [
      'boundary that caps a role at bedrock in us-east-1 only',
      [{ action: 'bedrock:InvokeModel', resource: nova, context: { 'aws:RequestedRegion': 'us-east-1' } }],
      [
        { action: 'bedrock:InvokeModel', resource: nova, context: { 'aws:RequestedRegion': 'us-west-2' } },
        { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: { 'aws:RequestedRegion': 'us-east-1' } },
      ],
    ],
    [
      'bucket policy for docs-1 that rejects uploads unless they are encrypted with arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      [
        inDoc('a'),
        inDoc('a', {
          context: {
            's3:x-amz-server-side-encryption-aws-kms-key-id':
              'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        }),
      ],
      [{ action: 's3:PutObject', resource: 'arn:aws:s3:::docs-1/a' }],
    ],
    [
      'bucket policy for docs-1: everyone in organization o-a1b2c3d4e5 may read objects, nobody may delete except arn:aws:iam::111122223333:role/librarian',
      [inDoc('a', { context: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })],
      [
        inDoc('a', { context: { 'aws:PrincipalOrgID': 'o-zzzzzzzzzz' } }),
        {
          action: 's3:DeleteObject',
          resource: 'arn:aws:s3:::docs-1/a',
          context: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        },
      ],
    ],
    [
      'topic policy for arn:aws:sns:eu-west-1:111122223333:alerts: cloudwatch alarms of my account may publish, role arn:aws:iam::444455556666:role/ops may subscribe',
      [
        {
          action: 'sns:Subscribe',
          resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
          principal: 'arn:aws:iam::444455556666:role/ops',
        },
      ],
      [
        {
          action: 'sns:Publish',
          resource: 'arn:aws:sns:eu-west-1:111122223333:alerts',
          principal: 'arn:aws:iam::444455556666:role/ops',
        },
      ],
    ],
    [
      'Schreib eine Endpoint-Policy für den S3-Gateway-Endpoint: nur der Bucket docs-1 darf gelesen werden, von allen Rollen der Organisation o-a1b2c3d4e5',
      [inDoc('a', { context: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })],
      [
        inDoc('a', { context: { 'aws:PrincipalOrgID': 'o-zzzzzzzzzz' } }),
        { action: 's3:GetObject', resource: 'arn:aws:s3:::other/a', context: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      ],
    ],
    [
      'trust policy so that our vendor (account 444455556666) can assume the role, external id vnd-8842, MFA is not needed',
      [
        {
          action: 'sts:AssumeRole',
          resource: 'arn:aws:iam::888877776666:role/x',
          principal: 'arn:aws:iam::444455556666:role/x',
          context: { 'sts:ExternalId': 'vnd-8842' },
        },
      ],
      [
        {
          action: 'sts:AssumeRole',
          resource: 'arn:aws:iam::888877776666:role/x',
          principal: 'arn:aws:iam::444455556666:role/x',
        },
      ],
    ],
    [
      'Donne-moi une policy pour le rôle resume (compte 111122223333, us-east-1) : appeler amazon.nova-lite-v1:0, avec streaming',
      [
        { action: 'bedrock:InvokeModel', resource: nova },
        { action: 'bedrock:InvokeModelWithResponseStream', resource: nova },
      ],
      [{ action: 'bedrock:InvokeModel', resource: nova.replace('nova-lite', 'nova-pro') }],
    ],
    [
      'Write a policy for role batch: read s3://in-x/ and write s3://out-y/',
      [
        { action: 's3:GetObject', resource: 'arn:aws:s3:::in-x/a' },
        { action: 's3:PutObject', resource: 'arn:aws:s3:::out-y/a' },
      ],
      [
        { action: 's3:PutObject', resource: 'arn:aws:s3:::in-x/a' },
        { action: 's3:GetObject', resource: 'arn:aws:s3:::out-y/a' },
      ],
    ],
    [
      'Ich brauche eine Policy für die Rolle runner: InvokeAgent nur auf Alias PRODALIAS1 des Agenten AGENT12345, eu-central-1, Konto 111122223333',
      [
        {
          action: 'bedrock:InvokeAgent',
          resource: 'arn:aws:bedrock:eu-central-1:111122223333:agent-alias/AGENT12345/PRODALIAS1',
        },
      ],
      [
        {
          action: 'bedrock:InvokeAgent',
          resource: 'arn:aws:bedrock:eu-central-1:111122223333:agent-alias/AGENT12345/TSTALIASID',
        },
      ],
    ],
  ])('%s', (wish, allowed, denied) => {
    const isAllowed = decided(wish);

    expect(allowed.filter((ask) => !isAllowed(ask))).toEqual([]);
    expect(denied.filter(isAllowed)).toEqual([]);
  });
});
