import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../layers/core/src/policy-check/index.ts';

const wrapped = (...statements: readonly unknown[]) => ({ Version: '2012-10-17', Statement: statements });

describe('a key that comes with the way, or not at all', () => {
  const findings = (key: string, value: string) =>
    checkPolicy([
      {
        name: 'p',
        policyType: 'resource',
        document: wrapped({
          Effect: 'Allow',
          Principal: '*',
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::docs/*',
          Condition: { StringEquals: { [key]: value } },
        }),
      },
    ]).map(({ rule }) => rule);

  it('is sent through an access point', () => {
    expect(findings('s3:DataAccessPointAccount', '111122223333')).toEqual([]);
    expect(findings('s3:prefix', 'a')).toContain('never-holds');
  });

  it('of KMS is sent to KMS only', () => {
    expect(findings('kms:CallerAccount', '111122223333')).toContain('never-holds');
  });
});

describe('whom a policy lets in', () => {
  const letsIn = (Principal: unknown, Condition: object, Action = 's3:GetObject') => {
    const on = Action.startsWith('sts:') ? {} : { Resource: 'arn:aws:s3:::docs/*' };
    const document = wrapped({ Effect: 'Allow', Principal, Action, ...on, Condition });
    return checkPolicy([{ name: 'p', document, policyType: 'resource' }]).filter(
      ({ rule, level }) => rule === 'public-principal' && level === 'warning',
    );
  };

  it.each([
    ['StringLike', 'aws:PrincipalAccount', '*'],
    ['StringLike', 'aws:PrincipalAccount', '????????????'],
    ['StringLike', 'aws:PrincipalOrgID', 'o-*'],
    ['StringNotEquals', 'aws:PrincipalOrgID', 'o-abcdefghij'],
    ['StringNotEquals', 'aws:PrincipalOrgID', 'o-abc'],
    ['StringNotEquals', 'aws:PrincipalAccount', '444455556666'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/app'],
    ['ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/app'],
    ['StringEquals', 'aws:PrincipalTag/team', 'blue'],
    ['StringLike', 'aws:userid', '*'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:*:*:*:*'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*'],
    ['StringLike', 's3:DataAccessPointArn', 'arn:aws:s3:*:*:accesspoint/*'],
    ['ArnLike', 's3:DataAccessPointArn', 'arn:aws:s3:eu-west-1:*:accesspoint/app'],
    ['StringEquals', 'aws:PrincipalAccount', '${aws:PrincipalAccount}'],
    ['ForAllValues:StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'],
    ['StringLike', 'aws:SourceVpce', 'vpce-*'],
    ['IpAddress', 'aws:SourceIp', '0.0.0.0/0'],
    ['NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'],
    ['Bool', 'aws:ViaAWSService', 'true'],
  ])('everybody under %s on %s %s is everybody in the world', (operator, key, value) => {
    for (const principal of ['*', { AWS: '*' }])
      expect(letsIn(principal, { [operator]: { [key]: value } })).toMatchObject([
        { text: expect.stringContaining('lets in everybody in the world') },
      ]);
  });

  it.each([
    ['StringLike', 'aws:PrincipalAccount', '*', 'fits anybody'],
    ['StringLike', 'aws:PrincipalOrgID', 'o-*', 'fits anybody'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/*', 'fits anybody'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/app', 'fits that name in every account'],
    ['StringLike', 'aws:PrincipalAccount', '1111*', 'fits others than yours too'],
    ['ArnLike', 'aws:PrincipalArn', '${aws:PrincipalArn}', 'compares him with himself'],
    ['IpAddress', 'aws:SourceIp', '0.0.0.0/0', 'holds every address'],
    ['NotIpAddress', 'aws:SourceIp', '203.0.113.0/24', 'keeps out only the addresses'],
    ['Bool', 'aws:ViaAWSService', 'true', 'whichever account has it call'],
    ['Bool', 'aws:ViaAWSService', 'false', 'makes directly'],
    ['StringEquals', 'aws:RequestTag/a', 'b', 'whoever calls sends that tag'],
    ['StringEquals', 'aws:PrincipalTag/a', 'b', 'gives a role of their own that tag'],
    ['StringNotEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d4e5f60718', 'who does not send the key'],
  ])('the reason is of the condition itself: %s on %s %s', (operator, key, value, why) => {
    expect(letsIn('*', { [operator]: { [key]: value } })).toMatchObject([{ text: expect.stringContaining(why) }]);
  });

  it.each([
    ['StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'],
    ['StringEquals', 'aws:PrincipalOrgID', '${aws:ResourceOrgID}'],
    ['StringEquals', 'aws:PrincipalAccount', '${AWS::AccountId}'],
    ['StringLike', 'aws:PrincipalAccount', '111122223333'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/*'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:${AWS::Region}:${AWS::AccountId}:*'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:*:*:uploads'],
    ['StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d4e5f60718'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*'],
    ['StringLike', 'aws:userid', 'AROAEXAMPLE1234567890:*'],
  ])('everybody under %s on %s %s is who comes from there', (operator, key, value) => {
    expect(letsIn('*', { [operator]: { [key]: value } })).toEqual([]);
  });

  it('opens a trust for everybody to whoever gives themselves its tag', () => {
    expect(letsIn('*', { StringEquals: { 'aws:PrincipalTag/a': 'b' } }, 'sts:AssumeRole')).toHaveLength(1);
    expect(letsIn('*', { StringEquals: { 'aws:RequestTag/a': 'b' } }, 'sts:AssumeRole')).toHaveLength(1);
  });

  const github = 'token.actions.githubusercontent.com';

  it.each([
    ['accounts.google.com', { StringEquals: { 'accounts.google.com:aud': 'app' } }],
    ['accounts.google.com', { StringLike: { 'accounts.google.com:sub': '*' } }],
    ['graph.facebook.com', { StringEquals: { 'graph.facebook.com:app_id': '1' } }],
    [github, { StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com' } }],
    [github, { StringNotLike: { [`${github}:sub`]: 'repo:evil/*' } }],
    [github, { StringLike: { [`${github}:sub`]: '?*' } }],
    ['gitlab.com', { StringNotEquals: { 'gitlab.com:sub': 'project_path:evil/app' } }],
    ['gitlab.com', { StringLike: { 'gitlab.com:sub': '*' } }],
  ])('a trust of %s under %j lets in users of anybody', (issuer, condition) => {
    const isOwn = /google|facebook/.test(issuer);
    const Federated = isOwn ? issuer : `arn:aws:iam::111122223333:oidc-provider/${issuer}`;

    expect(letsIn({ Federated }, condition, 'sts:AssumeRoleWithWebIdentity')).not.toEqual([]);
  });

  it('lets in one user of an issuer by the subject', () => {
    const condition = { StringEquals: { 'accounts.google.com:aud': 'app', 'accounts.google.com:sub': '1234' } };

    expect(letsIn({ Federated: 'accounts.google.com' }, condition, 'sts:AssumeRoleWithWebIdentity')).toEqual([]);
  });

  it('lets a service act for anybody where the source is excluded or a pattern for all', () => {
    const rulesUnder = (Condition: object) =>
      checkPolicy([
        {
          name: 'p',
          document: wrapped({
            Effect: 'Allow',
            Principal: { Service: 'bedrock.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition,
          }),
        },
      ]).map(({ rule }) => rule);

    expect(rulesUnder({ StringNotEquals: { 'aws:SourceAccount': '444455556666' } })).toContain('confused-deputy');
    expect(rulesUnder({ ArnLike: { 'aws:SourceArn': 'arn:aws:*:*:*:*' } })).toContain('confused-deputy');
    expect(rulesUnder({ StringEquals: { 'aws:SourceAccount': '111122223333' } })).not.toContain('confused-deputy');
  });
});
