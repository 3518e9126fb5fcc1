import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { answerOf, document } from './answer-of.ts';
import { caseOf, grantOf, remedyOf } from './case-of.ts';

const account = '111122223333';
const alice = `arn:aws:iam::${account}:user/alice`;
const denied = (action: string, resource: string, kind = 'identity-based', who = alice): string =>
  `User: ${who} is not authorized to perform: ${action} on resource: ${resource} because no ${kind} policy allows the ${action} action`;
const read = (Condition: object) => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::b/*',
  Condition,
});
const answerUnder = (Condition: object) =>
  answerOf(denied('s3:GetObject', 'arn:aws:s3:::b/k'), {
    identity: [{ name: 'p', document: document(read(Condition)) }],
  });

describe('a guard that is misspelt', () => {
  it.each([
    [{ IpAdress: { 'aws:SourceIp': '10.0.0.0/8' } }, { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }],
    [{ Bool: { 'aws:SecureTransport': 'yes' } }, { Bool: { 'aws:SecureTransport': 'true' } }],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'yes' } }, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
    [
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '1h' } },
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
    ],
    [{ ArnLike: { 'aws:SourceVpce': 'vpce-1' } }, { StringLike: { 'aws:SourceVpce': 'vpce-1' } }],
    [
      { StringEqualsIgnoreCas: { 'aws:PrincipalOrgID': 'o-1' } },
      { StringEqualsIgnoreCase: { 'aws:PrincipalOrgID': 'o-1' } },
    ],
    [{ StringIs: { 'aws:RequestedRegion': 'eu-west-1' } }, { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }],
    [{ StringEqual: { 'aws:PrincipalTag/a': 'b' } }, { StringEquals: { 'aws:PrincipalTag/a': 'b' } }],
    [{ Bool: { 'aws:MultiFactorAuthPresnt': 'true' } }, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
    [{ StringEquals: { 'aws:PrincipleTag/team': 'a' } }, { StringEquals: { 'aws:PrincipalTag/team': 'a' } }],
  ])('is put right where it stands, and nothing passes it by: %j', (written, right) => {
    const { fix, details } = answerUnder(written);

    expect(fix.steps.map(({ statement }) => statement)).toEqual([read(right)]);
    expect(JSON.parse(fix.steps[0]?.json ?? '').Statement).toEqual([read(right)]);
    expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: null });
    expect(details.remarks.join()).toContain('the guard stays');
  });

  it.each([
    { IpAddress: { 'aws:SourceIp': '10.0.0.0/33' } },
    { DateLessThan: { 'aws:CurrentTime': 'tomorrow' } },
    { Null: { 'aws:MultiFactorAuthAge': 'maybe' } },
    { Sometimes: { 'aws:SourceVpce': 'vpce-1' } },
    { IpAdress: { 'aws:SourceIp': '10.0.0.0/8' }, IpAddress: { 'aws:sourceip': '10.1.0.0/16' } },
    { StringEquals: { 'aws:PrincipleTag/team': 'a', 'aws:PrincipalTag/team': 'b' } },
  ])('is named and asked about where nobody can tell what was meant: %j', (written) => {
    const { fix, details } = answerUnder(written);

    expect(fix).toMatchObject({ kind: 'undecided', steps: [] });
    expect(details.plainSteps[0]?.text).toContain('no call ever meets');
  });

  it.each([
    [
      'sts:AssumeRole',
      { AWS: `arn:aws:iam::${account}:root` },
      { Bool: { 'aws:MultiFactorAuthPresent': 'yes' } },
      { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      alice,
    ],
    [
      'sts:AssumeRole',
      { AWS: 'arn:aws:iam::999999999999:root' },
      { StringEqual: { 'sts:ExternalId': 'abc' } },
      { StringEquals: { 'sts:ExternalId': 'abc' } },
      'arn:aws:iam::999999999999:user/eve',
    ],
    [
      'kms:Decrypt',
      '*',
      { StringEqual: { 'aws:PrincipalOrgID': 'o-1' } },
      { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
      alice,
    ],
  ])('of a trust or a key policy is put right and passed by by no second Allow: %s %j', (...row) => {
    const [action, Principal, Condition, right, who] = row;
    const isTrust = action.startsWith('sts');
    const resource = isTrust
      ? `arn:aws:iam::${account}:role/r`
      : `arn:aws:kms:us-east-1:${account}:key/11111111-1111-2222-3333-444455556666`;
    const statement = { Effect: 'Allow', Principal, Action: action, ...(isTrust ? {} : { Resource: '*' }), Condition };
    const { fix } = answerOf(denied(action, resource, 'resource-based', who), {
      identity: [{ name: 'all', document: document({ Effect: 'Allow', Action: '*', Resource: '*' }) }],
      resource: [{ name: 'own', document: document(statement) }],
    });

    const written = fix.steps.flatMap(({ json }) => JSON.parse(json).Statement as object[]);
    expect(written).toEqual([{ ...statement, Condition: right }]);
  });
});

describe('a guard that is misspelt where others live by the policy', () => {
  const wrong = { IpAdress: { 'aws:SourceIp': '10.0.0.0/8' } };
  const right = { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } };
  const own = { identity: [{ name: 'own', document: document({ Effect: 'Allow', Action: '*', Resource: '*' }) }] };
  const all = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
  const one = (statement: object) => [{ name: 'theirs', document: document(statement) }];
  const object = 'arn:aws:s3:::b/k';
  const foreign = 'arn:aws:kms:us-east-1:444455556666:key/11111111-1111-2222-3333-444455556666';

  it.each([
    [
      'an SCP',
      denied('s3:GetObject', object, 'service control'),
      { ...own, serviceControl: [one(all), one({ ...all, Condition: wrong })] },
    ],
    [
      'an endpoint',
      denied('s3:GetObject', object, 'VPC endpoint'),
      { ...own, vpcEndpoint: one({ ...all, Principal: '*', Condition: wrong }) },
    ],
    [
      'another account',
      `The key belongs to account 444455556666. ${denied('kms:Decrypt', foreign, 'resource-based')}`,
      {
        ...own,
        resource: one({
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: '*',
          Principal: { AWS: alice },
          Condition: wrong,
        }),
      },
    ],
    [
      'Identity Center',
      denied(
        's3:GetObject',
        object,
        'identity-based',
        `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/a`,
      ),
      { identity: one({ ...all, Condition: wrong }) },
    ],
  ])('is its owner’s to put right, and no step: %s', (_, input, policies) => {
    const { fix, details } = answerOf(input, policies);

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain('this Allow never holds');
    expect(details.ownerText?.replaceAll(/\s/g, '')).toContain(JSON.stringify(right).slice(1, -1));
  });

  it.each([
    ['others', { alsoAttachedTo: [`arn:aws:iam::${account}:user/bob`] }, 'askOwner', 'user/bob'],
    ['a group', { attachTo: `arn:aws:iam::${account}:group/staff` }, 'askOwner', 'group/staff'],
    ['nobody else', {}, 'changeStatement', ''],
  ])('is asked about where the policy is also that of %s', (_, more, kind, whose) => {
    const read = ['s3:GetObject', object] as const;
    const { fix, details } = repair(
      caseOf({
        policies: [
          {
            policyType: 'identity',
            name: 'p',
            appliesTo: alice,
            document: document({ ...all, Condition: wrong }),
            ...more,
          },
        ],
        requests: [{ principal: alice, action: read[0], resource: read[1] }],
        remedy: remedyOf(grantOf({ actions: [read[0]], resources: [read[1]] })),
      }),
    );

    expect(fix.kind).toBe(kind);
    expect(details.ownerText ?? '').toContain(whose);
  });

  it('is the person’s to put right in an endpoint that is said to be theirs', () => {
    const shown = { ...own, vpcEndpoint: one({ ...all, Principal: '*', Condition: wrong }) };
    const { fix } = answerOf(`The endpoint policy is ours. ${denied('s3:GetObject', object, 'VPC endpoint')}`, shown);

    expect(fix.steps[0]?.statement).toMatchObject({ Condition: right });
  });

  it('stays where another policy of its kind allows the call, and something else is missing', () => {
    const shown = {
      identity: one({ ...all, Action: 'ec2:*' }),
      serviceControl: [[...one(all), ...one({ ...all, Condition: wrong })]],
    };
    const { fix } = answerOf(denied('s3:GetObject', object), shown);

    expect(fix.kind).toBe('addStatement');
  });

  it.each(['ArnLike', 'ArnEquals'])('is none in an %s of `*`, which every ARN meets', (operator) => {
    const { fix, details } = answerUnder({ [operator]: { 'aws:SourceArn': '*' } });

    expect(fix.steps).toEqual([]);
    expect(details.remarks.join()).not.toContain('no call ever meets');
  });
});
