import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPolicy, comparePolicies } from '../../../layers/core/src/policy-check/index.ts';
import { processorTime } from '../../processor-time.ts';

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

  it('reads what statements open together', () => {
    const pass = { Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/app-*' };
    const create = {
      Effect: 'Allow',
      Action: 'lambda:Create*',
      Resource: 'arn:aws:lambda:*:111122223333:function:app-*',
    };
    const rulesOf = (...statements: readonly object[]) =>
      checkPolicy([{ name: 'p', document: wrapped(...statements) }]).map(({ rule }) => rule);

    expect(rulesOf(pass, create)).toContain('escalation');
    expect(rulesOf(pass)).not.toContain('escalation');
    expect(
      rulesOf({ ...pass, Condition: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } } }, create),
    ).not.toContain('escalation');
  });

  const rulesOfAction = (Action: string, Resource = '*') =>
    checkPolicy([{ name: 'p', document: wrapped({ Effect: 'Allow', Action, Resource }) }]).map(({ rule }) => rule);

  it.each([
    ...['iam:Put*Policy', 'iam:P*', 'iam:Attach*', 'iam:A*Policy', 'iam:C*', 'iam:Update*', 'iam:*AccessKey', 'iam:*'],
    ...['iam:Create*Version', 'iam:PutUserPolic?', '?am:PutUserPolicy', '*:PutUserPolicy', '*:*Policy', 'sts:Assume*'],
    ...['IAM:p?T*rPolic*', 'lambda:U*', 'lambda:*', 'ssm:Send*', 'sso:CreateAccountAssignmen*', 'sso:PutInline*'],
  ])('%s on everything is a way to more permissions by what it covers', (action) => {
    expect(rulesOfAction(action)).toContain('escalation');
  });

  it.each(['iam:Get*', 'iam:List*', 'sts:Get*', 'lambda:List*', 'ec2:Describe*', 'bedrock:Invoke*'])(
    '%s covers no way to more permissions',
    (action) => {
      expect(rulesOfAction(action)).not.toContain('escalation');
    },
  );

  it.each(['kms:Put*', 's3:Put*', 's3:PutBucketPolic?', 's3:PutBucketPolicy'])(
    '%s on everything opens resources to others',
    (action) => {
      expect(rulesOfAction(action)).toContain('wide-action');
    },
  );

  it('counts a pattern of PassRole as PassRole', () => {
    expect(rulesOfAction('iam:Pass?ole')).toContain('pass-role');
  });

  it('tells of a pattern on named users which call it covers', () => {
    const document = wrapped({
      Effect: 'Allow',
      Action: 'iam:*AccessKey',
      Resource: 'arn:aws:iam::111122223333:user/a-*',
    });

    expect(checkPolicy([{ name: 'p', document }])).toMatchObject([
      { rule: 'escalation', level: 'warning', text: expect.stringContaining('`iam:CreateAccessKey`') },
    ]);
  });

  it('weighs the keys of an administrator more than those of one user', () => {
    const levelOn = (user: string) => {
      const Resource = `arn:aws:iam::111122223333:user/${user}`;
      const document = wrapped({ Effect: 'Allow', Action: 'iam:CreateAccessKey', Resource });
      return checkPolicy([{ name: 'p', document }]).map(({ level }) => level);
    };

    expect(levelOn('admin')).toEqual(['warning']);
    expect(levelOn('reader')).toEqual(['note']);
  });

  it('says of a pattern on every resource that AWS knows ARNs for what it covers', () => {
    expect(rulesOfAction('secretsmanager:Get*')).toContain('wide-resource');
    expect(rulesOfAction('s3:Get*', 'arn:aws:s3:::docs/*')).toEqual([]);
    expect(rulesOfAction('ec2:Describe*')).toEqual([]);
  });

  it('leaves the administrators that a key names to the key', () => {
    const document = wrapped({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:role/keys' },
      Action: ['kms:Put*', 'kms:Create*'],
      Resource: '*',
    });

    expect(checkPolicy([{ name: 'p', document, policyType: 'resource' }])).toEqual([]);
  });

  it('does not call wide what grants nothing', () => {
    const document = wrapped({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });

    expect(checkPolicy([{ name: 'p', document, policyType: 'vpcEndpoint' }])).toMatchObject([
      { level: 'note', text: expect.stringContaining('grants nothing by itself') },
    ]);
    expect(
      checkPolicy([
        { name: 'p', document: wrapped({ Effect: 'Allow', Action: '*', Resource: '*' }), policyType: 'serviceControl' },
      ]),
    ).toEqual([]);
  });

  it('names a document that is no policy', () => {
    expect(checkPolicy([{ name: 'p', document: '{' }])).toMatchObject([{ rule: 'unreadable', level: 'error' }]);
  });
});

describe('two policies', () => {
  it('that only deny: the one that leaves less is the narrower', () => {
    const deny = (name: string, action: string) => ({
      name,
      document: wrapped({ Effect: 'Deny', Action: action, Resource: '*' }),
    });

    expect(comparePolicies(deny('one', 'bedrock:InvokeModel'), deny('all', 'bedrock:*'))).toMatchObject({
      kind: 'narrower',
      narrower: 'all',
    });
  });

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

  const many = (name: string, statementOf: (at: number) => object) => ({
    name,
    document: wrapped(...Array.from({ length: 200 }, (_, at) => statementOf(at))),
  });
  const before = many('before', (at) => ({ Effect: 'Allow', Action: `s3:*${at}*`, Resource: `arn:aws:s3:::*${at}*` }));
  const after = many('after', (at) => ({ Effect: 'Allow', Action: `s3:*${at}?`, Resource: `arn:aws:s3:::${at}*` }));

  it('whose product of actions and resources is too large are compared as far as the budget reaches', () => {
    const compared = comparePolicies(before, after, { looks: 300_000 });

    expect(compared).toMatchObject({ kind: 'unfinished', compared: expect.any(Number) });
    expect(compared.kind === 'unfinished' && compared.onlyFirst.length).toBeGreaterThan(0);
  });

  it('have no verdict where the budget ended, though no difference was found', () => {
    expect(comparePolicies(before, { ...before, name: 'again' }, { looks: 10_000 })).toMatchObject({
      kind: 'unfinished',
      onlyFirst: [],
      onlySecond: [],
    });
  });

  it('of thousands of patterns in one statement cost a bounded time and no memory', () => {
    const patterns = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
    const statement = { Effect: 'Allow', Action: patterns(9_000, 's3:*'), Resource: patterns(6_000, 'arn:aws:s3:::') };
    const huge = { name: 'huge', document: wrapped(statement) };

    const time = processorTime(() => comparePolicies(huge, narrow, { looks: 300_000 }));

    expect(time).toBeLessThan(3_000);
  });
});

describe('the time to check a policy', () => {
  it('does not grow with the product of what it names and what AWS has', () => {
    const names = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
    const unknown = { Effect: 'Allow', Action: names(2_000, 'ec2:CreateTransitGatewayz'), Resource: '*' };
    const crossed = { Effect: 'Allow', Action: names(4_000, 's3:*'), Resource: names(4_000, 'arn:aws:s3:::') };

    const time = processorTime(() => checkPolicy([{ name: 'p', document: wrapped(unknown, crossed) }]));

    expect(time).toBeLessThan(4_000);
  });
});
