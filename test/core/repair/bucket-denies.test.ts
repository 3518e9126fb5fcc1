import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const account = '123456789012';
const user = (name: string): string => `arn:aws:iam::${account}:user/${name}`;
const bucket = 'arn:aws:s3:::b';
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

const refused = (object: string): string =>
  `User: ${user('alice')} is not authorized to perform: s3:GetObject on resource: ${object} with an explicit deny in a resource-based policy`;

type Asked = readonly [who: string, action: string, resource: string];

const decisionOf = (document: unknown, [who, action, resource]: Asked): string => {
  const policies = compile({
    identity: [{ name: 'p', document: everything }],
    resource: [{ name: 's', document }],
  });
  return decide(policies, { principal: user(who), action, resource, context: {} }).decision;
};

const grid: readonly Asked[] = ['alice', 'bob'].flatMap((who) =>
  [
    ['s3:GetObject', `${bucket}/k`],
    ['s3:GetObject', `${bucket}/k2`],
    ['s3:GetObject', `${bucket}/public/x`],
    ['s3:PutObject', `${bucket}/k`],
    ['s3:PutObject', `${bucket}/public/x`],
    ['s3:ListBucket', bucket],
    ['s3:PutBucketPolicy', bucket],
    ['s3:DeleteBucketPolicy', bucket],
  ].map(([action = '', resource = '']) => [who, action, resource] as const),
);

const deny = (more: object) => ({ Effect: 'Deny', Action: 's3:*', Resource: `${bucket}/*`, ...more });

describe('the exception from a Deny of a bucket’s policy', () => {
  it.each([
    ['of everybody on every object', deny({ Principal: '*' })],
    ['of everybody on the bucket too', deny({ Principal: '*', Resource: [bucket, `${bucket}/*`] })],
    ['of two users', deny({ Principal: { AWS: [user('alice'), user('bob')] } })],
    ['of an account, by a pattern', deny({ Principal: { AWS: account }, Action: 's3:Get*' })],
    ['of all but one', deny({ NotPrincipal: { AWS: [user('bob'), `arn:aws:iam::${account}:root`] } })],
    [
      'of all but a pattern',
      deny({ Principal: '*', Condition: { StringNotLike: { 'aws:PrincipalArn': [user('b*')] } } }),
    ],
  ])('lets the one call through and changes nothing else: %s', (_, statement) => {
    const before = { Version: '2012-10-17', Statement: [statement] };
    const { fix } = answerOf(refused(`${bucket}/k`), {
      identity: [{ name: 'p', document: everything }],
      resource: [{ name: 's', document: before }],
    });
    const after = JSON.parse(fix.steps.at(-1)?.json ?? 'null');

    const changed = grid.filter((asked) => decisionOf(before, asked) !== decisionOf(after, asked));

    expect(changed).toEqual([['alice', 's3:GetObject', `${bucket}/k`]]);
  });

  it('is asked of whoever set the Deny where it would open more: beneath a prefix', () => {
    const { fix, details } = answerOf(refused(`${bucket}/secret/k`), {
      identity: [{ name: 'p', document: everything }],
      resource: [
        {
          name: 's',
          document: {
            Version: '2012-10-17',
            Statement: [deny({ Principal: '*', Resource: `${bucket}/secret/*` })],
          },
        },
      ],
    });

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain('spares `s3:GetObject` on all that the statement names');
  });
});
