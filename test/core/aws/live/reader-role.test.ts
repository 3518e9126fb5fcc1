import { liveAccount, readerActions } from '@whydenied/core/aws';
import { describe, expect, it } from 'vitest';
import { openAccess } from '../../../../layers/core/src/aws/account/access.ts';
import { becomeReader } from '../../../../layers/core/src/aws/account/become-reader.ts';
import { iamOf } from '../../../contract/aws/iam-of.ts';
import { resultXml, type WireAnswer, type WireCall } from '../../../contract/aws/start-aws.ts';
import { callOptions, withAws } from '../../../contract/aws/with-aws.ts';

const reader = 'arn:aws:iam::444455556666:role/whydenied-reader';
const role = {
  RoleName: 'app',
  Arn: 'arn:aws:iam::444455556666:role/app',
  RolePolicyList: [],
  AttachedManagedPolicies: [],
};
const asker = 'arn:aws:iam::210987654321:role/developer';
const aws = withAws();

const until =
  (Expiration: string) =>
  ({ operation }: WireCall): WireAnswer | null =>
    operation === 'AssumeRole'
      ? resultXml(operation, {
          Credentials: {
            ...{ AccessKeyId: 'ASIAREADER', SecretAccessKey: 's', SessionToken: 't' },
            Expiration,
          },
        })
      : null;

const assuming = until('2099-01-01T00:00:00Z');

const open = (readerRoles: readonly string[]) =>
  liveAccount({ region: 'us-east-1', readerRoles, externalId: 'external-id', clock: Date.now });

describe('another account', () => {
  it('is read as its listed reader role, with the ExternalId and a session narrowed to our reads', async () => {
    aws.answer(assuming, iamOf({ account: { RoleDetailList: [role] } }));

    const evidence = await open([reader]).read({ kind: 'principal', arn: role.Arn }, callOptions);

    const [assumed] = aws.calls().filter(({ operation }) => operation === 'AssumeRole');
    expect(evidence.principals.map(({ arn }) => arn)).toEqual([role.Arn]);
    expect(assumed?.input.get('RoleArn')).toBe(reader);
    expect(assumed?.input.get('ExternalId')).toBe('external-id');
    expect(JSON.parse(assumed?.input.get('Policy') ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: readerActions, Resource: '*' }],
    });
    const read = aws.calls().filter(({ operation }) => operation === 'GetRole');
    expect(read.every(({ authorization }) => authorization.includes('ASIAREADER'))).toBe(true);
    expect(aws.count('AssumeRole')).toBe(1);
  });

  it('is never entered by a role that is not listed, whatever the text names', async () => {
    aws.answer(assuming, iamOf({ account: {} }));

    await open(['arn:aws:iam::777788889999:role/whydenied-reader']).read(
      { kind: 'principal', arn: role.Arn },
      callOptions,
    );

    expect(aws.count('AssumeRole')).toBe(0);
  });

  it('whose reader role refuses us is unseen, and the answer goes on', async () => {
    aws.answer(
      (call) =>
        call.operation === 'AssumeRole'
          ? {
              status: 403,
              body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
            }
          : null,
      iamOf({ account: {} }),
    );

    const evidence = await open([reader]).read({ kind: 'principal', arn: role.Arn }, callOptions);

    expect(evidence.policies).toEqual([]);
    expect(evidence.unseenLayers.map(({ policyType }) => policyType)).toContain('identity');
    expect(evidence.unseenLayers[0]?.because).toBe(
      `the reader role \`${reader}\` did not let us in for \`arn:aws:iam::210987654321:user/admin\`: its owner lists the callers it admits`,
    );
  });
});

describe('the credentials of a reader role', () => {
  it('are renewed a minute before they end, and shared until then', async () => {
    let now = 0;
    aws.answer(until('1970-01-01T00:15:00Z'));
    const credentials = becomeReader(
      openAccess('us-east-1'),
      { roleArn: reader, externalId: null, caller: asker },
      () => now,
    );

    await Promise.all([credentials(), credentials()]);
    now = 839_999;
    await credentials();
    const shared = aws.count('AssumeRole');
    now = 840_000;
    await credentials();

    expect([shared, aws.count('AssumeRole')]).toEqual([1, 2]);
  });
});
