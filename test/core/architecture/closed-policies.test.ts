import { describe, expect, it } from 'vitest';
import { bucketWith, document, everybody, found, made, roleOf } from './open-policy.ts';

describe('a policy that lets in who comes from somewhere', () => {
  it.each([
    ['an origin access identity', bucketWith({ ...everybody, Principal: { CanonicalUser: 'abc' } })],
    [
      'a distribution',
      bucketWith({
        ...everybody,
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/E1' } },
      }),
    ],
    ['an organization', bucketWith({ ...everybody, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })],
    [
      'the account of the stack',
      bucketWith({ ...everybody, Condition: { StringEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } } }),
    ],
    ['an endpoint', bucketWith({ ...everybody, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } })],
    ['an office', bucketWith({ ...everybody, Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } })],
    [
      'an organization, by a Deny of all others',
      bucketWith(everybody, {
        ...everybody,
        Effect: 'Deny',
        Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } },
      }),
    ],
    [
      'an office, by a Deny of all others',
      bucketWith(
        { ...everybody, Action: 's3:GetObject' },
        {
          ...everybody,
          Effect: 'Deny',
          Action: 's3:*',
          Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
        },
      ),
    ],
    [
      'a topic',
      {
        Jobs: { Type: 'AWS::SQS::Queue' },
        ...made('AWS::SQS::QueuePolicy', {
          Queues: [{ Ref: 'Jobs' }],
          PolicyDocument: document({
            ...everybody,
            Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:news' } },
          }),
        }),
      },
    ],
    [
      'the owner of a topic',
      {
        News: { Type: 'AWS::SNS::Topic' },
        ...made('AWS::SNS::TopicPolicy', {
          Topics: [{ Ref: 'News' }],
          PolicyDocument: document({
            ...everybody,
            Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } },
          }),
        }),
      },
    ],
    [
      'a key of an account',
      made('AWS::KMS::Key', {
        KeyPolicy: document({
          ...everybody,
          Condition: {
            StringEquals: { 'kms:CallerAccount': '111122223333', 'kms:ViaService': 's3.eu-west-1.amazonaws.com' },
          },
        }),
      }),
    ],
    [
      'the own account',
      made('AWS::KMS::Key', {
        KeyPolicy: document({ ...everybody, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
      }),
    ],
    ['a service', roleOf({ Service: 'lambda.amazonaws.com' })],
    ['a parameter’s account', { ...roleOf({ AWS: { Ref: 'Partner' } }) }],
    ['nobody', bucketWith({ ...everybody, Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
    [
      'the network of a search domain',
      made('AWS::OpenSearchService::Domain', { AccessPolicies: document(everybody), VPCOptions: { SubnetIds: ['a'] } }),
    ],
    [
      'accounts of an organization to a layer',
      made('AWS::Lambda::LayerVersionPermission', { Principal: '*', OrganizationId: 'o-1' }),
    ],
    [
      'nobody by a list that is ignored',
      made('AWS::S3::Bucket', {
        AccessControl: 'PublicRead',
        PublicAccessBlockConfiguration: { IgnorePublicAcls: true },
      }),
    ],
  ])('%s is no entrance', (_, resources) => {
    expect(found(resources)).toEqual([]);
  });

  it('a URL that asks nobody is told of once, with the permission that it needs', () => {
    const findings = found({
      Ask: { Type: 'AWS::Lambda::Function' },
      Url: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: { Ref: 'Ask' }, AuthType: 'NONE' } },
      ...made('AWS::Lambda::Permission', {
        FunctionName: { Ref: 'Ask' },
        Action: 'lambda:InvokeFunctionUrl',
        Principal: '*',
        FunctionUrlAuthType: 'NONE',
      }),
    });

    expect(findings).toEqual([expect.stringContaining('the URL `Url`')]);
  });
});
