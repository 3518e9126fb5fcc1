import { describe, expect, it } from 'vitest';
import type { SeenPolicy } from '../../../../layers/core/src/intake/index.ts';
import type { PolicyStore } from '../../../../layers/core/src/repair/home/policy-store.ts';
import { kindOfPolicy } from '../../../../layers/core/src/repair/judge/kind-of-policy.ts';

const seen = (policyType: SeenPolicy['policyType'], document: unknown = {}): SeenPolicy => ({
  ...{ policyType, document, name: 'p', level: null, attachTo: null, appliesTo: null, home: 'inline', arn: null },
  ...{ source: 'given', alsoAttachedTo: [], asOf: null },
});
const other: PolicyStore = { kind: 'other', arn: null };
const trusting = { Statement: [{ Action: 'sts:AssumeRole' }] };
const names = 'hasPrincipal names';

const resource = (service: Extract<PolicyStore, { kind: 'resource' }>['service'], arn: string): PolicyStore => ({
  ...{ kind: 'resource', service, arn, name: 'x', region: 'us-east-1' },
});
const bucket = resource('bucket', 'arn:aws:s3:::docs');
const key = resource('key', 'arn:aws:kms:us-east-1:111122223333:key/k');
const api = resource('api', 'arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5');
const repository = resource('repository', 'arn:aws:ecr:us-east-1:111122223333:repository/app');
const lambda = 'arn:aws:lambda:us-east-1:111122223333:function:tool';
const tool: PolicyStore = { kind: 'function', arn: lambda, functionName: 'tool', region: 'us-east-1' };

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
describe('what AWS takes', () => {
  it.each([
    ['identity', 'policy of a principal', false, true],
    ['permissionsBoundary', 'policy of a principal', false, true],
    ['session', 'policy of a principal', false, true],
    ['serviceControl', 'policy of a principal', false, false],
    ['resourceControl', 'policy of an endpoint', true, false],
    ['vpcEndpoint', 'policy of an endpoint', true, false],
  ] as const)(`in a policy of kind %s: %s, ${names} %s, a star is avoided: %s`, (type, name, hasPrincipal, must) => {
    expect(kindOfPolicy(seen(type), other)).toMatchObject({
      ...{ name, hasPrincipal, hasResource: true, services: null, mustNameResource: must },
    });
  });

  it.each([
    ['the trust policy of a role', { kind: 'trust', roleName: 'r' } as const, {}],
    ['one that nobody said the place of, and that lets a role be assumed', other, trusting],
  ])('in %s: only actions of taking a role up, and no resource', (_, store, document) => {
    expect(kindOfPolicy(seen('resource', document), store)).toMatchObject({
      ...{ name: 'trust policy', hasPrincipal: true, hasResource: false, services: ['sts'] },
      actions: expect.arrayContaining(['sts:assumerole*', 'sts:tagsession']),
    });
  });

  it.each([
    ['a resource whose kind nobody said', other, {}, null, false, true],
    ['a bucket that names a role to assume', bucket, trusting, ['s3'], true, true],
    ['a function', tool, {}, ['lambda'], true, true],
    ['a key, where a star is the key', key, {}, ['kms'], false, true],
    ['a repository, which names none', repository, {}, ['ecr'], false, false],
    ['an endpoint', { kind: 'endpoint', endpointId: null, region: null } as const, {}, null, false, true],
  ])('in the policy of %s', (_, store, document, services, mustNameResource, hasResource) => {
    expect(kindOfPolicy(seen('resource', document), store as PolicyStore)).toMatchObject({
      ...{ name: 'policy of a resource', hasPrincipal: true, services, mustNameResource, hasResource },
    });
  });

  it.each([
    [bucket, 'arn:aws:s3:::docs', true],
    [bucket, 'arn:aws:s3:::docs/a/*', true],
    [bucket, 'arn:aws:s3:::docs-of-others', false],
    [bucket, 'arn:aws:s3:::other', false],
    [bucket, '*', false],
    [key, '*', true],
    [key, 'arn:aws:kms:us-east-1:111122223333:key/k', true],
    [key, 'arn:aws:kms:us-east-1:111122223333:key/l', false],
    [api, 'execute-api:/*', true],
    [tool, lambda, true],
    [tool, `${lambda}:live`, true],
    [tool, `${lambda}s`, false],
    [other, 'arn:aws:s3:::anything', true],
  ] as const)('%j holds statements about %s: %s', (store, arn, owns) => {
    expect(kindOfPolicy(seen('resource'), store).owns(arn)).toBe(owns);
  });

  it('a Sid is letters and digits where a principal has the policy, and anything where a resource has it', () => {
    expect(kindOfPolicy(seen('identity'), other).sid.test('Allow it')).toBe(false);
    expect(kindOfPolicy(seen('identity'), other).sid.test('Allow1')).toBe(true);
    expect(kindOfPolicy(seen('resource'), bucket).sid.test('Allow it')).toBe(true);
  });
});
