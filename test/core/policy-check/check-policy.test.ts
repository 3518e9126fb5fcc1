import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPolicy, comparePolicies } from '../../../layers/core/src/policy-check/index.ts';

type Case = {
  readonly name: string;
  readonly statement: unknown;
  readonly rules: readonly string[];
  readonly nearest?: string;
};
const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../cases/policy-check/findings.json', import.meta.url), 'utf8'),
);

const wrapped = (...statements: readonly unknown[]) => ({ Version: '2012-10-17', Statement: statements });

describe('what a policy is told for', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, { statement, rules, nearest }) => {
    const findings = checkPolicy([{ name: 'p', document: wrapped(statement) }]);

    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
    if (nearest !== undefined) expect(findings[0]?.nearest).toContain(nearest);
  });

  it('has line and column where the document is text', () => {
    const document = JSON.stringify(wrapped({ Effect: 'Allow', Action: 'bedrock:*', Resource: '*' }), null, 2);

    const [finding] = checkPolicy([{ name: 'p', document }]);

    expect(finding?.place).toEqual({ line: 6, column: expect.any(Number) });
    expect(finding?.pointer).toBe('/Statement/0/Action/0');
  });

  it('names a document that is no policy', () => {
    expect(checkPolicy([{ name: 'p', document: '{' }])).toMatchObject([{ rule: 'unreadable', level: 'error' }]);
  });
});

describe('two policies', () => {
  const wide = { name: 'wide', document: wrapped({ Effect: 'Allow', Action: 's3:*', Resource: '*' }) };
  const narrow = {
    name: 'narrow',
    document: wrapped({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' }),
  };

  it('are compared by deciding what either names', () => {
    expect(comparePolicies(wide, narrow)).toMatchObject({ kind: 'narrower', narrower: 'narrow', wider: 'wide' });
    expect(comparePolicies(narrow, { ...narrow, name: 'again' })).toEqual({ kind: 'same' });
  });

  it('may each allow what the other does not', () => {
    const other = {
      name: 'other',
      document: wrapped({ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::docs/*' }),
    };

    expect(comparePolicies(narrow, other)).toMatchObject({ kind: 'crossed' });
  });
});
