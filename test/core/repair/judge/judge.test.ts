import { describe, expect, it } from 'vitest';
import { canHappen } from '../../../../layers/core/src/repair/judge/can-happen.ts';
import { changedPolicies } from '../../../../layers/core/src/repair/judge/changed-policies.ts';
import { concreteActions, concreteResource } from '../../../../layers/core/src/repair/judge/concrete.ts';
import { isPublic } from '../../../../layers/core/src/repair/judge/is-open.ts';
import { entriesOf, meetConditions } from '../../../../layers/core/src/repair/judge/meet-conditions.ts';
import type { Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { newlyAllowed } from '../../../../layers/core/src/repair/judge/newly-allowed.ts';
import { newlyDenied } from '../../../../layers/core/src/repair/judge/newly-denied.ts';
import { probesOf } from '../../../../layers/core/src/repair/judge/probe.ts';
import { account, nova, role, session } from '../architecture.ts';
import type { StoredPolicy } from '../case-of.ts';
import { allow, bucket, evidenceOf, needOf, of, policyOf } from './parts.ts';

describe('a context that meets a condition', () => {
  it.each([
    [{ StringEquals: { 'a:b': ['x', 'y'] } }, [{ 'a:b': 'x' }, { 'a:b': 'y' }]],
    [{ StringLike: { 'a:b': 'x*${*}?' } }, [{ 'a:b': 'xx*x' }]],
    [{ StringNotEquals: { 'a:b': 'x' } }, [{ 'a:b': 'whydenied-other' }]],
    [{ StringNotLikeIfExists: { 'a:b': 'whydenied-other' } }, [{ 'a:b': 'whydenied-another' }]],
    [{ 'ForAnyValue:StringEquals': { 'a:b': 'x' } }, [{ 'a:b': ['x'] }]],
    [{ Null: { 'a:b': 'true', 'a:c': 'false' } }, [{ 'a:c': 'x' }]],
    [{ Bool: { 'a:b': true } }, [{ 'a:b': 'true' }]],
    [{ IpAddress: { 'a:b': '203.0.113.0/24' } }, [{ 'a:b': '203.0.113.0' }]],
    [{ NotIpAddress: { 'a:b': '203.0.113.0/24' } }, [{ 'a:b': '198.18.0.1' }]],
    [{ NumericLessThan: { 'a:b': 5 } }, [{ 'a:b': '4' }]],
    [{ NumericGreaterThan: { 'a:b': '5' } }, [{ 'a:b': '6' }]],
    [{ NumericNotEquals: { 'a:b': '5' } }, [{ 'a:b': '6' }]],
    [{ NumericEquals: { 'a:b': '5' } }, [{ 'a:b': '5' }]],
    [{ DateLessThan: { 'a:b': '2026-01-02T00:00:00Z' } }, [{ 'a:b': '2026-01-01T00:00:00.000Z' }]],
    [{ DateLessThan: { 'a:b': 'tomorrow' } }, [{ 'a:b': 'tomorrow' }]],
    [{ NobodyKnows: { 'a:b': 'x' } }, [{ 'a:b': 'whydenied-other' }]],
    [{ StringEquals: { 'a:b': [] } }, [{}]],
    [{ StringEquals: { 'a:b': [{}] } }, [{}]],
    [{ StringEquals: 'odd' }, [{}]],
    [undefined, [{}]],
  ])('%j', (condition, contexts) => {
    expect(meetConditions(condition).map(({ context }) => context)).toEqual(contexts);
  });

  it('reads every value as text', () => {
    expect(entriesOf({ Bool: { 'a:b': [true, 1, 'x', null] } })).toEqual([
      { operator: 'Bool', key: 'a:b', values: ['true', '1', 'x'] },
    ]);
  });
});

describe('what a pattern stands for', () => {
  it.each([
    ['bedrock:InvokeModel', ['bedrock:InvokeModel']],
    ['*', ['iam:PassRole', 's3:GetObject', 's3:PutObject', 'kms:Decrypt']],
    ['nobody:*', []],
  ])('%s', (pattern, actions) => {
    expect(concreteActions(pattern, [])).toEqual(actions);
  });

  it('of a resource is one that nobody has', () => {
    expect(concreteResource('arn:*:bedrock:*:*:agent/?*', 'bedrock:GetAgent', account)).toBe(
      `arn:aws:bedrock:any-region-1:${account}:agent/wwhydenied`,
    );
    expect(concreteResource('*', 'bedrock:ListFoundationModels', account)).toBe('whydenied');
    expect(concreteResource(nova, 'bedrock:InvokeModel', account)).toBe(nova);
  });
});

describe('what a statement is about', () => {
  const principals = (stored: StoredPolicy, needs: readonly Need[] = []): readonly string[] => {
    const policy = policyOf(stored);
    const [statement] = (stored.document as { Statement: readonly Record<string, unknown>[] }).Statement;
    return [...new Set(probesOf(statement ?? {}, { policy, needs }).probes.map(({ principal }) => principal))];
  };

  it.each([
    ['its owner', of('identity', role, allow('bedrock:InvokeModel', nova)), [], [role]],
    [
      'the session that calls',
      of('identity', role, allow('bedrock:InvokeModel', nova)),
      [needOf('bedrock:InvokeModel', nova)],
      [session],
    ],
    [
      'nobody known',
      of('identity', null, allow('bedrock:InvokeModel', nova)),
      [],
      ['arn:aws:iam::000000000000:role/DeniedPrincipal'],
    ],
    ['the callers', of('serviceControl', null, allow('*', nova)), [needOf('bedrock:InvokeModel', nova)], [session]],
    [
      'nobody, in an organization',
      of('resourceControl', null, allow('s3:GetObject', `${bucket}/a`)),
      [],
      ['arn:aws:iam::000000000000:role/DeniedPrincipal'],
    ],
    [
      'an account',
      of(
        'resource',
        bucket,
        allow('s3:GetObject', `${bucket}/a`, { Principal: { AWS: [account, `arn:aws:iam::${account}:root`] } }),
      ),
      [],
      [`arn:aws:iam::${account}:role/somebody`],
    ],
    [
      'everybody',
      of('vpcEndpoint', null, allow('s3:GetObject', `${bucket}/a`, { Principal: '*' })),
      [],
      ['anonymous', 'arn:aws:iam::999999999999:role/somebody'],
    ],
  ] as const)('%s', (_, stored, needs, wanted) => {
    expect(principals(stored, needs)).toEqual(wanted);
  });

  it('is a bounded number of requests, however many actions and resources a statement multiplies', () => {
    const names = (prefix: string) => Array.from({ length: 5_000 }, (_, at) => `${prefix}${at}`);
    const statement = { Effect: 'Allow', Action: names('s3:X'), Resource: names('arn:aws:s3:::b') };

    const { probes, isAll } = probesOf(statement, { policy: policyOf(of('identity', role, statement)), needs: [] });

    expect(probes.length).toBeGreaterThanOrEqual(4_000);
    expect(probes.length).toBeLessThan(10_000);
    expect(isAll).toBe(false);
  });

  it('is all but what it spares', () => {
    const policy = policyOf(of('identity', role));
    const needs = [needOf('bedrock:InvokeModel', nova)];

    const { probes } = probesOf({ Effect: 'Deny', NotAction: 'iam:GetUser', NotResource: bucket }, { policy, needs });

    expect(probes.some(({ action, resource }) => action === 'bedrock:InvokeModel' && resource === nova)).toBe(true);
  });

  it('cannot happen in another partition, with a key that nobody has, or with a value of another shape', () => {
    const probe = {
      principal: session,
      action: 'bedrock:InvokeModel',
      resource: nova,
      context: {},
      actionPattern: '',
      resourcePattern: '',
      raw: {},
    };

    expect(canHappen(probe)).toBe(true);
    expect(canHappen({ ...probe, principal: 'anonymous' })).toBe(true);
    expect(canHappen({ ...probe, resource: nova.replace('arn:aws', 'arn:aws-cn') })).toBe(false);
    expect(canHappen({ ...probe, action: 'bedrock:Nothing' })).toBe(false);
    expect(canHappen({ ...probe, context: { 'aws:SourceAcount': account } })).toBe(false);
    expect(canHappen({ ...probe, context: { 'aws:SourceAccount': '1111-2222' } })).toBe(false);
    expect(canHappen({ ...probe, context: { 'aws:PrincipalTag/team': 'a', 'token:sub': 'b' } })).toBe(true);
  });
});

describe('what a change does', () => {
  const was = evidenceOf(
    of(
      'identity',
      role,
      allow('bedrock:InvokeModel', nova, { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }),
    ),
  );
  const is = evidenceOf(
    of(
      'identity',
      role,
      allow('bedrock:InvokeModel', nova, { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-2' } } }),
    ),
  );
  const needs = [needOf('bedrock:InvokeModel', nova)];

  it('names what it takes away, with the value', () => {
    expect(newlyDenied({ before: was, after: is, needs })).toEqual([
      `bedrock:InvokeModel on ${nova} with aws:sourcevpce vpce-1`,
    ]);
  });

  it('names what a new Deny takes away', () => {
    const open = of('identity', role, allow('bedrock:InvokeModel', nova));
    const shut = of('identity', role, allow('bedrock:InvokeModel', nova), {
      Effect: 'Deny',
      Action: 'bedrock:*',
      Resource: '*',
    });

    expect(newlyDenied({ before: evidenceOf(open), after: evidenceOf(shut), needs })).toEqual([
      `bedrock:InvokeModel on ${nova}`,
    ]);
  });

  it('names whom a statement lets in without what AWS’s page binds it to', () => {
    const tool = `arn:aws:lambda:us-east-1:${account}:function:f`;
    const need = needOf('lambda:InvokeFunction', tool, {
      principal: 'apigateway.amazonaws.com',
      by: 'other',
      context: { 'aws:SourceArn': 'arn:aws:execute-api:us-east-1:1:a/*/GET/b' },
    });
    const open = evidenceOf(
      of(
        'resource',
        tool,
        allow('lambda:InvokeFunction', tool, { Principal: { Service: 'apigateway.amazonaws.com' } }),
      ),
    );

    const names = newlyAllowed({ before: evidenceOf(), after: open, needs: [need] }).filter(({ isAsked }) => !isAsked);

    expect(names.map(({ name }) => name)).toContain(
      `lambda:InvokeFunction on ${tool} for apigateway.amazonaws.com with aws:sourcearn anything else`,
    );
  });

  it('compares a policy that is gone, and a boundary with the one that takes its place', () => {
    const old = of('permissionsBoundary', role, allow('*', '*'));
    const copy = {
      ...of('permissionsBoundary', role, allow('*', '*'), allow('bedrock:InvokeModel', nova)),
      name: 'copy',
    };

    expect(changedPolicies({ before: was, after: evidenceOf() })).toMatchObject([
      { gained: [], lost: [{ Effect: 'Allow' }] },
    ]);
    expect(changedPolicies({ before: evidenceOf(old), after: evidenceOf(copy) })).toMatchObject([
      { gained: [{ Action: 'bedrock:InvokeModel' }], lost: [] },
    ]);
  });
});

describe('whom everybody is', () => {
  it.each([
    [{ Principal: '*' }, true],
    [{ Principal: { AWS: ['*', role] } }, true],
    [{ Principal: { AWS: role } }, false],
    [{ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, false],
    [{ Principal: '*', Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }, true],
    [{ Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } }, true],
    [{ Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, true],
    [{ Principal: '*', Condition: { StringEquals: 'odd' } }, true],
  ])('%j', (statement, wanted) => {
    expect(isPublic(statement)).toBe(wanted);
  });
});
