import { describe, expect, it } from 'vitest';
import { bucketWith, document, everybody, found, made, roleOf } from './open-policy.ts';
import { scanText } from './scan-text.ts';

describe('a policy that lets in everybody', () => {
  it.each([
    ['of a bucket', bucketWith(everybody), '`Files`'],
    ['of a bucket, written as a list of AWS', bucketWith({ ...everybody, Principal: { AWS: ['*'] } }), '`Files`'],
    [
      'of a bucket, for all but one',
      bucketWith({ ...everybody, Principal: undefined, NotPrincipal: { AWS: '111122223333' } }),
      '`Files`',
    ],
    [
      'of a bucket under a header that anybody sends',
      bucketWith({ ...everybody, Condition: { StringLike: { 'aws:Referer': 'https://shop.example/*' } } }),
      '`Files`',
    ],
    [
      'of a bucket for half of the internet',
      bucketWith({ ...everybody, Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } }),
      '`Files`',
    ],
    [
      'of a bucket beside a Deny of something else',
      bucketWith(everybody, {
        ...everybody,
        Effect: 'Deny',
        Action: 's3:PutObject',
        Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } },
      }),
      '`Files`',
    ],
    ['of a key', made('AWS::KMS::Key', { KeyPolicy: document(everybody) }), '`Own`'],
    [
      'of a queue',
      {
        Jobs: { Type: 'AWS::SQS::Queue' },
        ...made('AWS::SQS::QueuePolicy', { Queues: [{ Ref: 'Jobs' }], PolicyDocument: document(everybody) }),
      },
      '`Jobs`',
    ],
    [
      'of a topic',
      {
        News: { Type: 'AWS::SNS::Topic' },
        ...made('AWS::SNS::TopicPolicy', { Topics: [{ Ref: 'News' }], PolicyDocument: document(everybody) }),
      },
      '`News`',
    ],
    [
      'of a secret',
      {
        Login: { Type: 'AWS::SecretsManager::Secret' },
        ...made('AWS::SecretsManager::ResourcePolicy', {
          SecretId: { Ref: 'Login' },
          ResourcePolicy: document(everybody),
        }),
      },
      '`Login`',
    ],
    [
      'of a function',
      {
        Ask: { Type: 'AWS::Lambda::Function' },
        ...made('AWS::Lambda::Permission', {
          FunctionName: { Ref: 'Ask' },
          Action: 'lambda:InvokeFunction',
          Principal: '*',
        }),
      },
      '`Ask`',
    ],
    [
      'of a URL for whoever signs',
      {
        Ask: { Type: 'AWS::Lambda::Function' },
        ...made('AWS::Lambda::Permission', {
          FunctionName: { Ref: 'Ask' },
          Action: 'lambda:InvokeFunctionUrl',
          Principal: '*',
          FunctionUrlAuthType: 'AWS_IAM',
        }),
      },
      '`Ask`',
    ],
    ['of a repository', made('AWS::ECR::Repository', { RepositoryPolicyText: document(everybody) }), '`Own`'],
    ['of a table', made('AWS::DynamoDB::Table', { ResourcePolicy: { PolicyDocument: document(everybody) } }), '`Own`'],
    [
      'of a vault, as text',
      made('AWS::Backup::BackupVault', { AccessPolicy: JSON.stringify(document(everybody)) }),
      '`Own`',
    ],
    ['of a search domain', made('AWS::OpenSearchService::Domain', { AccessPolicies: document(everybody) }), '`Own`'],
    [
      'of a layer',
      made('AWS::Lambda::LayerVersionPermission', { Action: 'lambda:GetLayerVersion', Principal: '*' }),
      '`Own`',
    ],
    [
      'of a bus',
      made('AWS::Events::EventBusPolicy', { StatementId: 'a', Action: 'events:PutEvents', Principal: '*' }),
      '`Own`',
    ],
    ['by a canned list', made('AWS::S3::Bucket', { AccessControl: 'PublicReadWrite' }), '`Own`'],
    ['of a role', roleOf({ AWS: '*' }), '`Own`'],
    [
      'of a role for whoever knows an external id',
      roleOf('*', { Condition: { StringEquals: { 'sts:ExternalId': 'a' } } }),
      '`Own`',
    ],
    [
      'of a role for every repository of GitHub',
      roleOf(
        { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*' } },
        },
      ),
      '`Own`',
    ],
  ])('%s is an entrance open to the public', (_, resources, owner) => {
    const findings = found(resources);

    expect(findings).toEqual([expect.stringMatching(/^warning .* is open to the public: /)]);
    expect(findings[0]).toContain(owner);
  });

  it('stands where its statement stands', () => {
    const { findings } = scanText(`Resources:
  Files: { Type: AWS::S3::Bucket }
  Read:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - { Effect: Deny, Principal: '*', Action: 's3:PutObject', Resource: '*' }
          - { Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: !Sub '\${Files.Arn}/*' }
`);

    expect(findings.map(({ rule, at }) => `${rule} ${at?.line}`)).toEqual(['WD011 11']);
  });

  it('is refused by a bucket that blocks such policies, and that is said', () => {
    const [finding] = found({
      ...bucketWith(everybody),
      Files: { Type: 'AWS::S3::Bucket', Properties: { PublicAccessBlockConfiguration: { BlockPublicPolicy: true } } },
    });

    expect(finding).toContain('S3 refuses such a policy');
  });
});
