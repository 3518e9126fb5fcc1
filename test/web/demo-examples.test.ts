import { readFileSync } from 'node:fs';
import { accountReader, answerQuestion, readAccountDetails } from '@whydenied/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../web/src/ask/examples.ts';

const text = readFileSync(new URL('../../dev/demo-account.json', import.meta.url), 'utf8');
const read = readAccountDetails(JSON.parse(text));
if (read.kind !== 'account') throw new Error('bug: the demo account is unreadable');
const answering = answerQuestion({ readers: [accountReader(read.account)] });

const explicitDeny = {
  title: 'an explicit Deny',
  text: 'User: arn:aws:sts::210987654321:assumed-role/experiments-role/x is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-premier-v1:0 with an explicit deny in an identity-based policy',
};

describe.each([...examples, explicitDeny])('the example `$title`', ({ text: input }) => {
  let answered: Awaited<ReturnType<typeof answering>>;
  beforeAll(async () => {
    answered = await answering({ input });
  });

  it('is about a principal of the demo account, with a cause and decided before', () => {
    const { answer } = answered;

    expect(text).toContain(/(?:assumed-role|user)\/([\w-]+)/.exec(input)?.[1]);
    expect(answer.cause).toMatchObject({ id: expect.any(String), confidence: expect.stringMatching(/certain|likely/) });
    expect(answer.fix.verification.before).toMatch(/Deny$/);
  });

  it('shows the difference of each document that a step replaces, from what stands in the account', () => {
    const { answer, repair } = answered;

    const befores = answer.fix.steps.map(({ before }) => before);

    expect(befores.length).toBe(repair.details.diffs.length);
    expect(befores.every((before) => before === null || text.includes(firstSid(before)))).toBe(true);
    expect(befores.every((before, index) => before !== answer.fix.steps[index]?.json)).toBe(true);
  });
});

const firstSid = (before: string | null): string => {
  const [statement] = JSON.parse(before ?? 'null').Statement;
  return statement.Sid ?? statement.Effect;
};
