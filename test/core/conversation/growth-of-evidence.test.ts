import { describe, expect, it } from 'vitest';
import { answerQuestion, type GivenEvidence } from '../../../layers/core/src/conversation/index.ts';
import { readAccountDetails, readGivenPolicies, readTemplate } from '../../../layers/core/src/intake/index.ts';
import { maskValue } from '../../../layers/core/src/secrets/index.ts';
import { growthOf, processorTime } from '../../processor-time.ts';

const kibibyte = 1024;
const fill = (seed: string, length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
const inTemplate = (text: string): string =>
  `Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      X: ${text}`;

const seeds = ['"', '!a ', '&a ', '|\n', '- ', '{', '[[', 'a: b\n', 'a: &a [*a]\n', 'b: &b *a\n', '!Sub "${a}"\n'];
const roles =
  '\n  R#:\n    Type: AWS::IAM::Role\n    Properties: {Policies: [{PolicyName: p, PolicyDocument: {Statement: []}}]}';

/** Four times the length: less than twice 2.6. */
const mostTimes = 6.8;

describe('the time to read a template', () => {
  it.each([...seeds, roles])('does not grow with its square: %j', (seed) => {
    const [small, large] = [8, 32].map((size) => inTemplate(fill(seed, size * kibibyte)));

    const growth = growthOf(
      () => readTemplate(small ?? ''),
      () => readTemplate(large ?? ''),
      mostTimes,
    );

    expect(growth).toBeLessThan(mostTimes);
  });

  it.each(['"', '!a ', 'a: &a [*a]\n'])('is milliseconds at 64 KiB of %j', (seed) => {
    const text = inTemplate(fill(seed, 64 * kibibyte));

    expect(processorTime(() => readTemplate(text), 3)).toBeLessThan(500);
  });
});

const statements = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ Effect: 'Allow', Action: ['bedrock:Invoke*', `s3:Get${at}`], Resource: `arn:aws:s3:::b${at}/*` },
    Condition: { StringEquals: { [`aws:RequestTag/t${at}`]: 'x' } },
  }));
const policy = (count: number) => ({ Version: '2012-10-17', Statement: statements(count) });
const account = (count: number) => ({
  RoleDetailList: [
    {
      ...{ RoleName: 'app', Arn: 'arn:aws:iam::111122223333:role/app', AttachedManagedPolicies: [] },
      RolePolicyList: [{ PolicyName: 'p', PolicyDocument: policy(count) }],
    },
  ],
});

const readers: Readonly<Record<string, (count: number) => () => unknown>> = {
  'the policies given': (count) => () => readGivenPolicies({ identity: [{ document: policy(count) }] }),
  'the details of an account': (count) => () => readAccountDetails(account(count)),
  'the secrets in evidence': (count) => {
    const given = { policies: { identity: [{ document: policy(count) }] } };
    return () => maskValue(given);
  },
};

describe('the time to read', () => {
  it.each(Object.entries(readers))('%s does not grow with the square of the statements', (_, read) => {
    const growth = growthOf(read(300), read(1_200), mostTimes);

    expect(growth).toBeLessThan(mostTimes);
  });
});

describe('one answer', () => {
  const denialOf = (model: string): string =>
    `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/${model} with an explicit deny in an identity-based policy`;
  const denials = Array.from({ length: 150 }, (_, at) => denialOf(`m${at}`)).join('\n');
  const deny = (at: number): object => ({
    ...{ Effect: 'Deny', Action: 'bedrock:*', Resource: '*' },
    Condition: { StringNotEquals: { [`aws:RequestTag/t${at}`]: 'x' } },
  });
  const evidence: GivenEvidence = {
    policies: {
      identity: [{ document: { Version: '2012-10-17', Statement: Array.from({ length: 400 }, (_, at) => deny(at)) } }],
    },
  };

  it('has a budget of work: what is left over is named, and what was found stands', async () => {
    const before = process.cpuUsage();

    const { answer } = await answerQuestion({ readers: [] })({ input: denials, evidence });

    const { user, system } = process.cpuUsage(before);
    expect(answer.requests.length).toBeGreaterThanOrEqual(150);
    expect(answer.cause.id).toBe('BEDROCK_EXPLICIT_DENY_IDENTITY');
    expect(answer.explanation).toMatch(/this fix is for the first denied requests: \d+ more were not searched for/);
    expect((user + system) / 1000).toBeLessThan(20_000);
  }, 60_000);

  it('mends the first of very many different denials, and names how many are left', async () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      denialOf(`m${at}`).replace(
        'with an explicit deny in an identity-based policy',
        'because no identity-based policy allows the bedrock:InvokeModel action',
      ),
    ).join('\n');

    const { answer, repair } = await answerQuestion({ readers: [] })({ input: many });

    expect(answer.fix.steps).not.toEqual([]);
    expect(repair.details.remarks.join()).toMatch(/: 40 more were not searched for beside them/);
  });
});
