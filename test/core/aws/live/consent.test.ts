import { join } from 'node:path';
import { liveAccount } from '@whydenied/core/aws';
import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../dev/template/read-template.ts';
import { resolveTemplate } from '../../../../dev/template/resolve-template.ts';
import { iamOf } from '../../../contract/aws/iam-of.ts';
import { errorXml, resultXml, type WireAnswer, type WireCall } from '../../../contract/aws/start-aws.ts';
import { callOptions, withAws } from '../../../contract/aws/with-aws.ts';

const reader = 'arn:aws:iam::444455556666:role/whydenied-reader';
const diagnose = 'arn:aws:iam::210987654321:role/diagnose';
const asker = 'arn:aws:iam::210987654321:role/developer';
const stranger = 'arn:aws:iam::210987654321:role/intern';
const allowAll = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const app = {
  ...{ RoleName: 'app', Arn: 'arn:aws:iam::444455556666:role/app' },
  AttachedManagedPolicies: [],
  RolePolicyList: [{ PolicyName: 'use', PolicyDocument: allowAll }],
};
const aws = withAws();

/** The trust policy that template-reader.yaml makes with these callers. */
const trustFor = (Callers: string | undefined): unknown => {
  const template = readTemplate(join(import.meta.dirname, '../../../../template-reader.yaml'));
  const given = { DiagnoseRoleArn: diagnose, ExternalId: 'external-id', ...(Callers !== undefined && { Callers }) };
  return resolveTemplate(template, given)['ReaderRole']?.Properties?.['AssumeRolePolicyDocument'];
};

/** STS as AWS decides: by the trust of the role, for the call and for the tag that it passes. */
const stsWith =
  (trust: unknown) =>
  ({ operation, input }: WireCall): WireAnswer | null => {
    if (operation !== 'AssumeRole') return null;
    const resource = [{ name: 'trust', document: trust }];
    const identity = [{ name: 'own', document: allowAll }];
    const key = input.get('Tags.member.1.Key') ?? '';
    const tags = { [`aws:RequestTag/${key}`]: input.get('Tags.member.1.Value') ?? '', 'aws:TagKeys': [key] };
    const external = { 'sts:ExternalId': input.get('ExternalId') ?? '' };
    const isLetIn = [
      { action: 'sts:AssumeRole', context: { ...external, ...tags } },
      { action: 'sts:TagSession', context: tags },
    ].every(
      (asked) =>
        decide(compile({ resource, identity }), { principal: diagnose, resource: reader, ...asked }).decision ===
        'allowed',
    );
    if (!isLetIn) return { status: 403, body: errorXml('AccessDenied', 'not authorized to perform: sts:AssumeRole') };
    const Credentials = { AccessKeyId: 'ASIAREADER', SecretAccessKey: 's', SessionToken: 't' };
    return resultXml(operation, { Credentials: { ...Credentials, Expiration: '2099-01-01T00:00:00Z' } });
  };

const open = () =>
  liveAccount({ region: 'us-east-1', readerRoles: [reader], externalId: 'external-id', clock: Date.now });

const readAs = async (live: ReturnType<typeof open>, caller: string | null) =>
  live.read({ kind: 'principal', arn: app.Arn }, { ...callOptions, caller });

const given = (Callers: string | undefined, identity = diagnose): void =>
  aws.answer(stsWith(trustFor(Callers)), iamOf({ account: { RoleDetailList: [app] }, identity }));

describe('another account', () => {
  it('is read for a caller whom its owner lists', async () => {
    given(asker);

    const evidence = await readAs(open(), asker);

    expect(evidence.policies.map(({ name }) => name)).toEqual(['use']);
  });

  it.each([
    ['a caller who is not listed', asker, stranger],
    ['anybody where nobody is listed', undefined, asker],
    ['a caller whose name only begins like a listed one', asker, `${asker}-two`],
  ])('is not read for %s, and the answer says why', async (_, listed, caller) => {
    given(listed);

    const evidence = await readAs(open(), caller);

    expect(evidence.policies).toEqual([]);
    expect(evidence.unseenLayers[0]?.because).toContain(`did not let us in for \`${caller}\``);
    expect(aws.count('GetRole')).toBe(0);
  });

  it('is read for everybody behind a pattern of its owner', async () => {
    given('arn:aws:iam::210987654321:role/*');

    const evidence = await readAs(open(), stranger);

    expect(evidence.policies).toHaveLength(1);
  });

  it('read for one caller is not shown to the next from what was kept', async () => {
    given(asker);
    const live = open();
    await readAs(live, asker);

    const evidence = await readAs(live, stranger);

    expect(evidence.policies).toEqual([]);
  });

  it('is entered in the name of whoever holds our credentials where nobody asks through the API', async () => {
    given('arn:aws:iam::210987654321:role/ada', 'arn:aws:sts::210987654321:assumed-role/ada/laptop');

    await readAs(open(), null);

    const [assumed] = aws.calls().filter(({ operation }) => operation === 'AssumeRole');
    expect(assumed?.input.get('Tags.member.1.Value')).toBe('arn:aws:iam::210987654321:role/ada');
  });

  it.each(['anonymous', 'arn:aws:iam::210987654321:user/with,comma'])('is not entered for `%s`', async (caller) => {
    given('arn:aws:iam::210987654321:user/*');

    const evidence = await readAs(open(), caller);

    expect(aws.count('AssumeRole')).toBe(0);
    expect(evidence.unseenLayers[0]?.because).toContain('no name that AWS takes as a session tag');
  });

  it('is opened anew for the first caller when very many have asked', async () => {
    given('arn:aws:iam::210987654321:role/*');
    const live = open();
    await readAs(live, asker);
    for (let at = 0; at < 64; at += 1) await readAs(live, `arn:aws:iam::210987654321:role/r${at}`);

    await live.read({ kind: 'principal', arn: app.Arn }, { ...callOptions, caller: asker, mayCache: false });

    expect(aws.count('AssumeRole')).toBe(66);
  });
});
