import { describe, expect, it } from 'vitest';
import { answerOf, document } from './answer-of.ts';

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
