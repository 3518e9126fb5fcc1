import { type AccessRequest, compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';

const user = 'arn:aws:iam::111122223333:user/ada';
const role = 'arn:aws:iam::111122223333:role/app';

const allowedWhen = (request: AccessRequest, Condition: object): boolean => {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition };
  const identity = [{ document: { Version: '2012-10-17', Statement: [statement] } }];
  const resource = [{ document: { Version: '2012-10-17', Statement: [{ ...statement, Principal: '*' }] } }];
  const policies = request.principal.startsWith('arn:') ? { identity } : { resource };
  return decide(compile(policies), request).decision === 'allowed';
};
const read = (principal: string): AccessRequest => ({
  principal,
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/k',
});
const absent = (key: string) => ({ Null: { [key]: 'true' } });

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
describe('a key that follows from the request', () => {
  it('aws:username is a user’s alone', () => {
    expect(allowedWhen(read(user), { StringEquals: { 'aws:username': 'ada' } })).toBe(true);
    expect(allowedWhen(read(role), absent('aws:username'))).toBe(true);
  });

  it('aws:PrincipalServiceName is a service’s alone', () => {
    const byService = { ...read('logs.amazonaws.com'), resourceAccount: '111122223333' };

    expect(allowedWhen(byService, { StringEquals: { 'aws:PrincipalServiceName': 'logs.amazonaws.com' } })).toBe(true);
    expect(allowedWhen(read(role), absent('aws:PrincipalServiceName'))).toBe(true);
  });

  it('s3:ResourceAccount and aws:ResourceAccount are absent where nobody knows whose the resource is', () => {
    expect(allowedWhen({ ...read(role), resourceAccount: '444455556666' }, absent('s3:ResourceAccount'))).toBe(false);
    expect(allowedWhen(read('anonymous'), absent('s3:ResourceAccount'))).toBe(true);
    expect(allowedWhen(read('anonymous'), absent('aws:ResourceAccount'))).toBe(true);
  });

  it('aws:EpochTime is now, in seconds', () => {
    expect(allowedWhen(read(role), { NumericGreaterThan: { 'aws:EpochTime': '1760000000' } })).toBe(true);
    expect(allowedWhen(read(role), { NumericLessThan: { 'aws:EpochTime': '9999999999' } })).toBe(true);
  });

  it('aws:RequestedRegion is that of the resource, and absent where its ARN has none', () => {
    const key = { principal: role, action: 'sqs:SendMessage', resource: 'arn:aws:sqs:eu-west-1:111122223333:q' };

    expect(allowedWhen(key, { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } })).toBe(true);
    expect(allowedWhen(read(role), absent('aws:RequestedRegion'))).toBe(true);
  });
});
