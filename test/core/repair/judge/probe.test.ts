import { describe, expect, it } from 'vitest';
import { allowedProbes, probesOf } from '../../../../layers/core/src/repair/judge/probe.ts';
import { evidenceOf, needOf, of, policyOf } from './parts.ts';

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
