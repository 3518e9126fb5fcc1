import { liveAccount } from '@whydenied/core/aws';
import { describe, expect, it } from 'vitest';
import type { SimulationAsked } from '../../../../layers/core/src/conversation/index.ts';
import { iamOf } from '../../../contract/aws/iam-of.ts';
import { type Simulation, type SimulatorAnswer, simulatorOf } from '../../../contract/aws/simulator-of.ts';
import { errorXml, resultXml, type WireAnswer, type WireCall } from '../../../contract/aws/start-aws.ts';
import { callOptions, withAws } from '../../../contract/aws/with-aws.ts';

const aws = withAws();
const caller = iamOf({ account: {} });
const open = (limits = { burst: 100, perSecond: 100 }, clock = Date.now) =>
  liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock, limits });

const resource = 'arn:aws:s3:::docs/a.txt';
const role = 'arn:aws:iam::210987654321:role/app';
const request = { principal: role, action: 's3:GetObject', resource };
const asked: SimulationAsked = {
  ...{ kind: 'principal', source: role, request },
  ...{ added: [], excluded: [], boundary: [], resource: [] },
};

const heard = (shape: 'before' | 'after', answer: SimulatorAnswer) => {
  const simulations: Simulation[] = [];
  aws.answer(
    simulatorOf(shape, (simulation) => {
      simulations.push(simulation);
      return answer;
    }),
    caller,
  );
  return simulations;
};

describe.each(['before', 'after'] as const)('a result in the shape of %s 2026-07-30', (shape) => {
  it.each(['allowed', 'implicitDeny', 'explicitDeny'] as const)(
    '%s is the decision on the resource itself',
    async (decision) => {
      heard(shape, { decision });

      expect(await open().simulate(asked, callOptions)).toMatchObject({ kind: 'decided', decision });
    },
  );

  it('tells the missing keys, the boundary, the organization and the matched policies', async () => {
    const matched = [{ SourcePolicyId: 'role_app_inline', SourcePolicyType: 'role' }];
    heard(shape, {
      decision: 'implicitDeny',
      missing: ['aws:SourceVpce'],
      boundary: false,
      organization: true,
      matched,
    });

    expect(await open().simulate(asked, callOptions)).toEqual({
      kind: 'decided',
      decision: 'implicitDeny',
      matched: [{ policy: 'role_app_inline', policyType: 'identity' }],
      missingContextKeys: ['aws:SourceVpce'],
      isAllowedByBoundary: false,
      isAllowedByOrganization: true,
    });
  });
});

describe('a resource that IAM spells otherwise', () => {
  const answering = (specific: readonly object[]) =>
    aws.answer(
      (call) =>
        call.operation.startsWith('Simulate')
          ? resultXml(call.operation, {
              EvaluationResults: [
                {
                  ...{ EvalActionName: 'S3:getobject', EvalResourceName: '*', EvalDecision: 'explicitDeny' },
                  ResourceSpecificResults: specific,
                },
              ],
              IsTruncated: false,
            })
          : null,
      caller,
    );
  const result = (EvalResourceName: string, EvalResourceDecision: string) => ({
    EvalResourceName,
    EvalResourceDecision,
  });

  it('is the one that was asked about, in whatever order and case', async () => {
    answering([result('arn:aws:s3:::docs/b.txt', 'explicitDeny'), result('arn:aws:s3:::Docs/A.txt', 'allowed')]);

    expect(await open().simulate(asked, callOptions)).toMatchObject({ kind: 'decided', decision: 'allowed' });
  });

  it.each([
    ['all resources', [result('*', 'allowed')]],
    [
      'two that differ in case',
      [result('arn:aws:s3:::Docs/a.txt', 'allowed'), result('arn:aws:s3:::docs/A.txt', 'implicitDeny')],
    ],
    ['another', [result('arn:aws:s3:::docs/b.txt', 'allowed')]],
  ])('is not guessed at: %s', async (_, specific) => {
    answering(specific);

    expect(await open().simulate(asked, callOptions)).toMatchObject({ kind: 'undecided', reason: 'unsupported' });
  });
});

describe('what is sent', () => {
  it('is one action on one resource, the context with its types, the fix in and the suspect out', async () => {
    const simulations = heard('after', { decision: 'allowed' });

    await open().simulate(
      {
        ...asked,
        request: {
          ...request,
          context: { 'aws:SourceIp': '203.0.113.7', 'aws:TagKeys': ['a', 'b'], 'aws:SecureTransport': true },
        },
        added: [{ name: 'fix', document: { Version: '2012-10-17', Statement: [] } }],
        excluded: [
          { kind: 'inline', name: 'old', attachTo: role },
          { kind: 'managed', arn: 'arn:aws:iam::210987654321:policy/p' },
        ],
      },
      callOptions,
    );

    expect(simulations).toMatchObject([
      {
        ...{ operation: 'SimulatePrincipalPolicy', source: role, action: 's3:GetObject', resource },
        documents: ['{"Version":"2012-10-17","Statement":[]}'],
        context: { 'aws:SourceIp': ['203.0.113.7'], 'aws:TagKeys': ['a', 'b'], 'aws:SecureTransport': ['true'] },
      },
    ]);
    const { body = '' } = aws.calls().find(({ operation }) => operation.startsWith('Simulate')) ?? {};
    const sent = new URLSearchParams(body);
    expect(sent.get('PolicyExclusionList.member.1.InlinePolicyIdentifier.PolicyName')).toBe('old');
    expect(sent.get('PolicyExclusionList.member.1.InlinePolicyIdentifier.AttachmentName')).toBe('app');
    expect(sent.get('PolicyExclusionList.member.2.PolicyArn')).toBe('arn:aws:iam::210987654321:policy/p');
    expect([1, 2, 3].map((at) => sent.get(`ContextEntries.member.${at}.ContextKeyType`))).toEqual([
      'ip',
      'stringList',
      'boolean',
    ]);
  });

  it('holds no resource policy for a role, whose are not simulated, and names the user it is for', async () => {
    const simulations = heard('after', { decision: 'allowed' });
    const resourcePolicy = [{ name: 'bucket', document: '{}' }];
    const user = 'arn:aws:iam::210987654321:user/maria';

    await open().simulate({ ...asked, resource: resourcePolicy }, callOptions);
    await open().simulate(
      { ...asked, source: user, request: { ...request, principal: user }, resource: resourcePolicy },
      callOptions,
    );

    expect(simulations.map(({ resourcePolicy: sent, caller: who }) => [sent, who])).toEqual([
      [null, null],
      ['{}', user],
    ]);
  });

  it('is the documents alone where they were shown, with the levels of the organization', async () => {
    const simulations = heard('after', { decision: 'allowed' });
    const document = '{"Version":"2012-10-17","Statement":[]}';

    await open().simulate(
      {
        kind: 'custom',
        request,
        identity: [{ document }],
        boundary: [{ document }],
        resource: [],
        organization: [[{ document }], []],
      },
      callOptions,
    );

    expect(simulations).toMatchObject([
      { operation: 'SimulateCustomPolicy', documents: [document], boundary: [document], source: null },
    ]);
  });
});

describe('a principal that cannot be simulated', () => {
  it.each([
    'bedrock.amazonaws.com',
    'anonymous',
    'arn:aws:iam::210987654321:root',
    'arn:aws:sts::210987654321:federated-user/maria',
  ])('%s is not even asked about', async (principal) => {
    heard('after', { decision: 'allowed' });
    const live = open();

    const simulated = await live.simulate({ ...asked, request: { ...request, principal } }, callOptions);

    expect(simulated).toMatchObject({ kind: 'undecided' });
    expect(aws.calls().filter(({ operation }) => operation.startsWith('Simulate'))).toEqual([]);
  });
});

describe('pages', () => {
  it('are read to the end, since the decision may stand on the last one', async () => {
    aws.answer(({ operation, input }: WireCall): WireAnswer | null => {
      if (!operation.startsWith('Simulate')) return null;
      const other = { EvalActionName: 's3:ListBucket', EvalDecision: 'explicitDeny' };
      if (input.get('Marker') === null)
        return resultXml(operation, { EvaluationResults: [other], IsTruncated: true, Marker: 'm' });
      const own = {
        EvalActionName: 's3:GetObject',
        EvalDecision: 'explicitDeny',
        ResourceSpecificResults: [{ EvalResourceName: resource, EvalResourceDecision: 'allowed' }],
      };
      return resultXml(operation, { EvaluationResults: [own], IsTruncated: false });
    }, caller);

    expect(await open().simulate(asked, callOptions)).toMatchObject({ decision: 'allowed' });
  });
});

describe('faults', () => {
  it.each([
    ['AccessDenied', 403, 'denied', /takes `iam:SimulatePrincipalPolicy`/],
    ['Throttling', 400, 'throttled', /slow down/],
    ['InvalidInput', 400, 'unsupported', /did not take/],
    ['ServiceFailure', 500, 'unreachable', /no usable answer/],
    ['ExpiredToken', 403, 'credentials', /expired/],
  ])('%s leaves the local evaluator alone, and says why', async (code, status, reason, says) => {
    aws.answer(
      (call) => (call.operation.startsWith('Simulate') ? { status, body: errorXml(code, 'no') } : null),
      caller,
    );

    const simulated = await open().simulate(asked, callOptions);

    expect(simulated).toEqual({ kind: 'undecided', reason, because: expect.stringMatching(says) });
    expect(aws.count('SimulatePrincipalPolicy')).toBeLessThanOrEqual(3);
  });

  it('an answer about another resource decides nothing', async () => {
    aws.answer(({ operation }) => {
      const results = [{ EvalResourceName: `${resource}-other`, EvalResourceDecision: 'allowed' }];
      const own = { EvalActionName: 's3:GetObject', EvalDecision: 'allowed', ResourceSpecificResults: results };
      return operation.startsWith('Simulate')
        ? resultXml(operation, { EvaluationResults: [own], IsTruncated: false })
        : null;
    }, caller);

    expect(await open().simulate(asked, callOptions)).toMatchObject({ kind: 'undecided', reason: 'unsupported' });
  });
});

describe('the bucket in front of the simulator', () => {
  it('lets a burst through, then nothing until it fills again, and waits for nobody', async () => {
    heard('after', { decision: 'allowed' });
    let now = 0;
    const live = open({ burst: 2, perSecond: 1 }, () => now);
    const once = async () => (await live.simulate(asked, callOptions)).kind;

    const before = [await once(), await once(), await once()];
    now = 1000;
    const after = [await once(), await once()];

    expect(before).toEqual(['decided', 'decided', 'undecided']);
    expect(after).toEqual(['decided', 'undecided']);
    expect(aws.count('SimulatePrincipalPolicy')).toBe(3);
  });
});
