import { describe, expect, it } from 'vitest';
import type { Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { allowedProbes, probesOf } from '../../../../layers/core/src/repair/judge/probe.ts';
import { account, nova, role, session } from '../architecture.ts';
import type { StoredPolicy } from '../case-of.ts';
import { allow, bucket, evidenceOf, needOf, of, policyOf } from './parts.ts';

const need = needOf('s3:GetObject', 'arn:aws:s3:::docs/a.pdf');
const names = (count: number, prefix: string): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const probesFor = (statement: object) =>
  probesOf({ Effect: 'Allow', ...statement }, { policy: policyOf(of('identity', null, statement)), needs: [need] });

describe('what a statement speaks of, made concrete', () => {
  it('is each of its resources', () => {
    const { probes, isAll } = probesFor({
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::docs/*', 'arn:aws:s3:::more/*'],
    });

    expect(probes.map(({ resourcePattern }) => resourcePattern)).toEqual([
      'arn:aws:s3:::docs/*',
      'arn:aws:s3:::more/*',
    ]);
    expect(isAll).toBe(true);
  });

  it('is five thousand at most of a long statement, and says that there were more', () => {
    const { probes, isAll } = probesFor({ Action: 's3:GetObject', Resource: names(5_001, 'arn:aws:s3:::docs/') });

    expect(probes).toHaveLength(5_000);
    expect(isAll).toBe(false);
  });

  it('is given up after twenty thousand pairs that AWS never asks about', () => {
    const queues = names(20_001, 'arn:aws:sqs:us-east-1:111122223333:q');

    expect(probesFor({ Action: 's3:GetObject', Resource: [...queues, 'arn:aws:s3:::docs/*'] })).toEqual({
      probes: [],
      isAll: false,
    });
    expect(probesFor({ Action: 's3:GetObject', Resource: [...queues.slice(2), 'arn:aws:s3:::docs/*'] })).toMatchObject({
      probes: [{ resource: expect.stringContaining('docs') }],
      isAll: true,
    });
  });

  it('is twenty thousand of all statements', () => {
    const long = { Effect: 'Allow', Action: 's3:GetObject', Resource: names(500, 'arn:aws:s3:::docs/') };

    const { probes, isAll } = allowedProbes(
      evidenceOf(of('identity', null, ...Array.from({ length: 41 }, () => long))),
      [need],
    );

    expect(probes).toHaveLength(20_000);
    expect(isAll).toBe(false);
  });
});

const pairs = (statement: object, stored: StoredPolicy, needs: readonly Need[]): readonly string[] => [
  ...new Set(
    probesOf({ Effect: 'Allow', ...statement }, { policy: policyOf(stored), needs }).probes.map(
      ({ actionPattern, resourcePattern }) => `${actionPattern} ${resourcePattern}`,
    ),
  ),
];
const callers = (statement: object, stored: StoredPolicy, needs: readonly Need[]): readonly string[] => [
  ...new Set(
    probesOf({ Effect: 'Allow', ...statement }, { policy: policyOf(stored), needs }).probes.map(
      ({ principal }) => principal,
    ),
  ),
];

describe('which actions and resources a statement speaks of', () => {
  const mine = of('identity', role);
  const object = `${bucket}/a.pdf`;
  const needs = [needOf('s3:GetObject', object), needOf('bedrock:InvokeModel', nova)];

  it('with NotAction: those of the call that it does not spare, and everything', () => {
    const found = pairs({ NotAction: ['S3:getobject'], Resource: '*' }, mine, needs);

    expect(found).toContain('bedrock:InvokeModel *');
    expect(found).toContain('* *');
    expect(found).not.toContain('s3:GetObject *');
    expect(pairs({ NotAction: '*', Resource: '*' }, mine, needs)).not.toContain('* *');
  });

  it('with NotResource: those of the call that it does not spare, and everything', () => {
    expect(pairs({ Action: 's3:GetObject', NotResource: object }, mine, needs)).toEqual(['s3:GetObject *']);
    expect(pairs({ Action: 's3:GetObject', NotResource: bucket }, mine, needs)).toEqual([
      `s3:GetObject ${object}`,
      's3:GetObject *',
    ]);
  });

  it('of a resource’s own policy: the resource that it is of, for the star and where none is named', () => {
    const topic = `arn:aws:sns:us-east-1:${account}:jobs`;
    const placed = of('resource', topic);
    const asked = [needOf('sns:Publish', `${topic}-2`)];

    expect(pairs({ Principal: '*', Action: 'sns:Publish', Resource: '*' }, placed, asked)).toEqual([
      `sns:Publish ${topic}`,
    ]);
    expect(pairs({ Principal: '*', Action: 'sns:Publish' }, placed, asked)).toEqual([`sns:Publish ${topic}`]);
    expect(pairs({ Principal: '*', Action: 'sns:Publish', Resource: `${topic}-3` }, placed, asked)).toEqual([
      `sns:Publish ${topic}-3`,
    ]);
  });

  it('of a bucket’s policy, or of one without its resource: what the call asks for', () => {
    for (const stored of [of('resource', bucket), of('resource', null)]) {
      expect(pairs({ Principal: '*', Action: 's3:GetObject', Resource: '*' }, stored, needs)).toEqual([
        `s3:GetObject ${object}`,
      ]);
      expect(pairs({ Principal: '*', Action: 's3:GetObject' }, stored, needs)).toEqual([`s3:GetObject ${object}`]);
    }
  });

  it('under a pattern: one name, in the account of whoever asks', () => {
    const [probe] = probesOf(
      { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:us-east-1:*:jobs' },
      { policy: policyOf(mine), needs: [] },
    ).probes;
    const [nobodys] = probesOf(
      {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: 'arn:aws:sqs:us-east-1:*:jobs',
      },
      { policy: policyOf(of('vpcEndpoint', null)), needs: [] },
    ).probes;

    expect(probe?.resource).toBe(`arn:aws:sqs:us-east-1:${account}:jobs`);
    expect(nobodys?.resource).toBe('arn:aws:sqs:us-east-1:000000000000:jobs');
  });
});

describe('whom a statement speaks of', () => {
  const other = `arn:aws:sts::${account}:assumed-role/other/s`;
  const third = `arn:aws:sts::${account}:assumed-role/third/s`;
  const by = (principal: string | null) => needOf('s3:GetObject', `${bucket}/a`, { principal });
  const read = allow('s3:GetObject', `${bucket}/*`);

  it('in a policy of a principal: that one, as the call names it', () => {
    const owner = role.replace('/app', '/third');

    for (const kind of ['identity', 'permissionsBoundary', 'session'] as const) {
      expect(callers(read, of(kind, role), [by(other), by(session)])).toEqual([session]);
      expect(callers(read, of(kind, owner), [by(other), by(session)])).toEqual([owner]);
      expect(callers(read, of(kind, null), [by(other), by(session)])).toEqual([other]);
    }
  });

  it('in a managed policy: the principal it applies to', () => {
    const managed = { ...of('identity', role), appliesTo: role.replace('/app', '/other') };

    expect(callers(read, managed, [by(session), by(other)])).toEqual([other]);
  });

  it('in an organization’s policy: two callers at most, and nobody known where none is stated', () => {
    expect(callers(read, of('serviceControl', null), [by(session), by(other), by(third)])).toEqual([session, other]);
    expect(callers(read, of('resourceControl', null), [by(null)])).toEqual([
      'arn:aws:iam::000000000000:role/DeniedPrincipal',
    ]);
  });

  it('in a policy of a resource: each as the call names it, an account as somebody in it', () => {
    const named = (...AWS: readonly string[]) => ({ ...read, Principal: { AWS } });
    const somebody = `arn:aws:iam::${account}:role/somebody`;
    const stored = of('resource', bucket);

    expect(callers(named(role), stored, [by(other), by(session)])).toEqual([session]);
    expect(callers(named(role.replace('/app', '/none')), stored, [by(session)])).toEqual([
      role.replace('/app', '/none'),
    ]);
    expect(callers(named(account, `arn:aws:iam::${account}:root`), stored, [by(null)])).toEqual([somebody]);
    expect(callers(named(`x${account}`), stored, [])).toEqual([`x${account}`]);
    expect(callers(named(`arn:aws:iam::${account}:rootx`), stored, [])).toEqual([`arn:aws:iam::${account}:rootx`]);
  });

  it('for everybody: the callers that are known, and strangers', () => {
    expect(callers({ ...read, Principal: '*' }, of('resource', bucket), [by(session), by(null)])).toEqual([
      session,
      'anonymous',
      'arn:aws:iam::999999999999:role/somebody',
    ]);
  });
});

it('what is allowed is said by Allows alone', () => {
  const statements = [
    allow('s3:GetObject', `${bucket}/a`),
    { Effect: 'Deny', Action: 's3:GetObject', Resource: `${bucket}/b` },
  ];

  expect(
    allowedProbes(evidenceOf(of('identity', role, ...statements)), []).probes.map(({ resource }) => resource),
  ).toEqual([`${bucket}/a`]);
});
