import { describe, expect, it } from 'vitest';
import { exposure } from '../../../../layers/core/src/repair/judge/exposure.ts';
import { account, logs, role } from '../architecture.ts';
import { caseOf, type StoredPolicy } from '../case-of.ts';
import { allow, of, remedy } from './parts.ts';

const queue = `arn:aws:sqs:us-east-1:${account}:jobs`;
const findings = (...policies: readonly StoredPolicy[]): readonly string[] =>
  exposure(caseOf({ policies, requests: [], remedy }));
const queued = (...statements: readonly object[]) =>
  findings(of('resource', queue, ...statements)).map((text) => text.replace(/^policy `one`, statement /, ''));
const send = (Principal: unknown, more: object = {}) => allow('sqs:SendMessage', queue, { Principal, ...more });
const under = (key: string, operator = 'StringEquals') => ({ Condition: { [operator]: { [key]: account } } });

describe('what Access Analyzer would report', () => {
  it('is of policies of resources only', () => {
    expect(findings(of('identity', role, send('*')))).toEqual([]);
    expect(findings(of('vpcEndpoint', null, send('*')))).toEqual([]);
    expect(queued(send('*'))).toEqual(['0: open to the public']);
  });

  it('names the statement by its Sid, else by its place', () => {
    expect(queued(logs, send('*', { Sid: 'Open' }), send('*'))).toEqual([
      '`Open`: open to the public',
      '2: open to the public',
    ]);
  });

  it('is nothing of a Deny, whoever it names', () => {
    expect(queued({ ...send('*'), Effect: 'Deny' })).toEqual([]);
    expect(queued({ ...send({ AWS: '777788889999' }), Effect: 'Deny' })).toEqual([]);
  });

  it('is nothing of everybody whom a condition pins', () => {
    expect(queued(send({ AWS: '*', Service: 's3.amazonaws.com' }, under('aws:PrincipalAccount')))).toEqual([]);
    expect(queued(send({ AWS: ['*', '777788889999'] }, under('aws:PrincipalAccount')))).toEqual([]);
  });

  it('names each other account once, and the own one never', () => {
    const others = ['777788889999', 'arn:aws:iam::777788889999:root', `arn:aws:iam::${account}:root`];

    expect(queued(send({ AWS: others }))).toEqual(['0: open to account 777788889999']);
  });

  it('names services that come without a source, but for those that hand a role to compute', () => {
    const services = ['s3.amazonaws.com', 'lambda.amazonaws.com', 'ec2.amazonaws.com', 'ecs-tasks.amazonaws.com'];
    const [finding, ...more] = queued(
      send({ Service: [...services, 'pods.eks.amazonaws.com', 'edgelambda.amazonaws.com'] }),
    );

    expect(finding).toMatch(
      /^0: `s3\.amazonaws\.com` may come for anybody: no `aws:SourceArn` or `aws:SourceAccount` \(/,
    );
    expect(more).toEqual([]);
  });

  it.each([
    ['aws:SourceArn', true],
    ['AWS:SourceAccount', true],
    ['aws:SourceOrgID', true],
    ['aws:SourceOrgPaths', true],
    ['aws:SourceOwner', true],
    ['aws:SourceIp', false],
    ['aws:SourceArnx', false],
    ['xaws:SourceArn', false],
  ])('a source is %s: %s', (key, isSource) => {
    expect(queued(send({ Service: 's3.amazonaws.com' }, under(key)))).toHaveLength(isSource ? 0 : 1);
  });

  it('finds a source among other keys and operators, and none in an odd condition', () => {
    const among = {
      Condition: { Bool: { 'aws:SecureTransport': 'true' }, ArnLike: { 'aws:SourceArn': queue, 's3:prefix': 'x' } },
    };

    expect(queued(send({ Service: 's3.amazonaws.com' }, among))).toEqual([]);
    expect(
      queued(send({ Service: 's3.amazonaws.com' }, { Condition: { StringEquals: 'aws:SourceArn' } })),
    ).toHaveLength(1);
    expect(queued(send({ Service: 's3.amazonaws.com' }, { Condition: 'aws:SourceArn' }))).toHaveLength(1);
  });

  it('is nothing of a principal that is no element', () => {
    expect(queued(allow('sqs:SendMessage', queue, { Principal: 'odd' }))).toEqual([]);
    expect(queued(allow('sqs:SendMessage', queue))).toEqual([]);
  });
});
