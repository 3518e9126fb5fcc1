import { type AccessRequest, compile, decide, type PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { answerOf, document, everyAction } from './answer-of.ts';

const account = '111122223333';
const alice = `arn:aws:iam::${account}:user/alice`;
const bob = `arn:aws:iam::${account}:user/bob`;
const bucket = 'arn:aws:s3:::b';
const deniedIn = (kind: string, resource = `${bucket}/k`): string =>
  `An error occurred (AccessDenied) when calling the GetObject operation: User: ${alice} is not authorized to perform: s3:GetObject on resource: ${resource} with an explicit deny in a ${kind}`;

const ofBucket = (deny: object): PolicySet => ({
  identity: [{ name: 'p', document: document(everyAction) }],
  resource: [{ name: 's', document: document({ Effect: 'Deny', ...deny }) }],
});

const decision = (policies: PolicySet, [principal, action, resource]: readonly [string, string, string]): string =>
  decide(compile(policies), { principal, action, resource, context: {} } as AccessRequest).decision;

const asked = [alice, 's3:GetObject', `${bucket}/k`] as const;
const others = [
  ...[alice, bob].flatMap((who) => [
    [who, 's3:GetObject', `${bucket}/k2`] as const,
    [who, 's3:GetObject', `${bucket}/public/x`] as const,
    [who, 's3:PutObject', `${bucket}/k`] as const,
    [who, 's3:PutObject', `${bucket}/public/x`] as const,
    [who, 's3:GetObjectAcl', `${bucket}/k`] as const,
    [who, 's3:ListBucket', bucket] as const,
    [who, 's3:PutBucketPolicy', bucket] as const,
    [who, 's3:DeleteBucketPolicy', bucket] as const,
  ]),
  [bob, 's3:GetObject', `${bucket}/k`] as const,
];

describe('an exception written into the Deny of a bucket’s policy', () => {
  it.each([
    { Principal: '*', Action: 's3:*', Resource: `${bucket}/*` },
    { Principal: '*', Action: 's3:*', Resource: [bucket, `${bucket}/*`] },
    { Principal: '*', Action: 's3:Get*', Resource: `${bucket}*` },
    { Principal: { AWS: [alice, bob] }, Action: 's3:*', Resource: `${bucket}/*` },
    { Principal: { AWS: account }, Action: 's3:Get*', Resource: `${bucket}/*` },
    { NotPrincipal: { AWS: [bob, `arn:aws:iam::${account}:root`] }, Action: 's3:*', Resource: `${bucket}/*` },
    {
      Principal: '*',
      Action: 's3:*',
      Resource: `${bucket}/*`,
      Condition: { StringNotLike: { 'aws:PrincipalArn': [`arn:aws:iam::${account}:user/b*`] } },
    },
  ])('is of the call alone, and denies nothing that was not denied: %j', (deny) => {
    const before = ofBucket(deny);
    const { fix } = answerOf(deniedIn('resource-based policy'), before);
    const after = { ...before, resource: [{ name: 's', document: JSON.parse(fix.steps.at(-1)?.json ?? '{}') }] };

    expect(decision(after, asked)).toBe('allowed');
    expect(others.map((one) => [...one, decision(after, one)])).toEqual(
      others.map((one) => [...one, decision(before, one)]),
    );
    expect(fix.verification).toMatchObject({ after: 'allowed', newlyAllowed: [], newlyDenied: [] });
  });

  it.each([
    [`${bucket}/secret/*`, `${bucket}/secret/k`],
    [`${bucket}/k?`, `${bucket}/kk`],
  ])('is asked of its owner where the language has no words for it: %s', (Resource, resource) => {
    const { fix, details } = answerOf(
      deniedIn('resource-based policy', resource),
      ofBucket({ Principal: '*', Action: 's3:*', Resource }),
    );

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain('IAM cannot take one resource out of a pattern');
    expect(details.ownerText).toContain('spares `s3:GetObject` on all that the statement names');
    expect(details.ownerText).not.toContain('NotResource');
  });
});

describe('a guard that would fall for more than the call', () => {
  it.each(['s3:GetObject', 's3:*', 's3:Get*'])('is asked of whoever set it: %s', (Action) => {
    const { fix, details } = answerOf(deniedIn('identity-based policy').replace('in a i', 'in an i'), {
      identity: [{ name: 'p', document: document(everyAction, { Effect: 'Deny', Action, Resource: `${bucket}/*` }) }],
    });

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain('whoever set this Deny');
  });
});

describe('a Deny in what bounds a principal from outside', () => {
  const deny = { Effect: 'Deny', Action: 's3:GetObject', Resource: `${bucket}/k` };
  const identity = [{ name: 'p', document: document(everyAction) }];

  it.each([
    ['permissionsBoundary', 'permissions boundary', 'whoever set this permissions boundary'],
    ['vpcEndpoint', 'VPC endpoint policy', 'whoever answers for this VPC endpoint'],
  ] as const)('is asked of its owner, exact as it would be: %s', (kind, words, owner) => {
    const bound = { name: 'bd', document: document({ Principal: '*', ...everyAction }, { Principal: '*', ...deny }) };
    const shown = {
      identity,
      [kind]: [kind === 'vpcEndpoint' ? bound : { name: 'bd', document: document(everyAction, deny) }],
    };
    const { fix, details } = answerOf(deniedIn(words), shown);

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain(owner);
    expect(answerOf(`The ${words} is ours. ${deniedIn(words)}`, shown).fix.steps.length).toBeGreaterThan(0);
    expect(answerOf(`The Deny is ours. ${deniedIn(words)}`, shown).fix.steps.length).toBeGreaterThan(0);
    for (const other of [
      'The policy of the bucket is ours.',
      'The identity policy is ours.',
      `The ${words} names an account that is ours.`,
      `If the ${words} is ours, what then?`,
      'I attached the policy AmazonS3FullAccess to the role.',
    ])
      expect(answerOf(`${other} ${deniedIn(words)}`, shown).fix).toMatchObject({ kind: 'askOwner', steps: [] });
  });

  const named = {
    identity: [{ name: 'ReaderAccess', document: document(everyAction) }],
    permissionsBoundary: [{ name: 'VendorCeiling', document: document(everyAction, { Sid: 'KeepSecret', ...deny }) }],
  };

  it.each(['The boundary is ours.', 'VendorCeiling is ours.', '`VendorCeiling` is ours.', 'KeepSecret is our own.'])(
    'is its owner’s who calls it by its name: %s',
    (told) => {
      expect(answerOf(`${told} ${deniedIn('permissions boundary')}`, named).fix.steps.length).toBeGreaterThan(0);
    },
  );

  it.each(['PaymentGateway is ours.', 'AssumeRole is ours.', 'ReaderAccess is ours.'])(
    'is nobody’s by the name of anything else: %s',
    (told) => {
      const { fix } = answerOf(`${told} ${deniedIn('permissions boundary')}`, named);

      expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    },
  );
});
