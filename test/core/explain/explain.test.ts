import { answerQuestion, briefly, placesOf } from '@whydenied/core';
import { describe, expect, it } from 'vitest';
import { codeBlock, codeSpan } from '../../../layers/core/src/explain/code-span.ts';

const ask = (input: string) => answerQuestion({ readers: [] })({ input });
const denied = (context: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/app/s1 is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 ${context}`;

describe('the first two lines', () => {
  it('say what was denied to whom and why, then where the statement goes', async () => {
    const { answer } = await ask(denied('because no identity-based policy allows the bedrock:InvokeModel action'));

    const [why, act] = answer.explanation.split('\n');

    expect(why).toMatch(/^\*\*Why.*role `app`, `bedrock:InvokeModel` on `arn:aws:bedrock:us-east-1::foundation-model/);
    expect(act).toMatch(/^\*\*Do:\*\* add the statement below to a new policy: .* of role `app`/);
  });

  it('send the person to the owner of a service control policy, with the text to send', async () => {
    const answered = await ask(denied('with an explicit deny in a service control policy'));

    expect(answered.answer.explanation.split('\n')[1]).toMatch(
      /^\*\*Do:\*\* nothing of yours helps; send the text below/,
    );
    expect(answered.answer.explanation).toContain('**For the owner**');
    expect(briefly(answered).ownerText).toContain('bedrock:InvokeModel');
    expect(answered.answer.fix.steps).toEqual([]);
  });

  it('say that no policy helps when the credentials have expired', async () => {
    const answered = await ask('ExpiredTokenException: The security token included in the request is expired');

    expect(answered.answer.explanation.split('\n')[1]).toMatch(/no policy change helps/);
    expect(briefly(answered).notSeen).toBeNull();
  });
});

it('says that a fix without policies to decide on is not shown sufficient', async () => {
  const { answer } = await ask(denied('because no identity-based policy allows the bedrock:InvokeModel action'));

  expect(answer.explanation).toMatch(/\*\*Proof:\*\* none: .*necessary and not shown sufficient/);
});

it('masks a long-term key and says that it must be rotated', async () => {
  const answered = await ask(`aws_access_key_id = AKIAQ7Z3MWPL2K9XR4TD\n${denied('')}`);

  expect(answered.answer.explanation).toMatch(/a long-term key was in it: rotate it now/);
  expect(JSON.stringify(answered)).not.toContain('AKIAQ7Z3MWPL2K9XR4TD');
  expect(briefly(answered).secret).toMatch(/^a long-term key was in it/);
});

it.each([
  [
    'a tag with a value like a password',
    'aws:PrincipalTag/password: Xk29fLq81ZpWm3Rt',
    /^a secret in your text was masked before anything read it; what looks like a password was in it: if it is one/,
  ],
  [
    'two',
    'password=hunter2!x ghp_ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    /^2 secrets in your text were masked before anything read them; a long-term key/,
  ],
  [
    'what passes',
    `token ASIA${'Q'.repeat(16)}`,
    /^a secret in your text was masked before anything read it; it expires by itself/,
  ],
])('says what was masked, and no more alarm than it is worth: %s', async (_, pasted, says) => {
  const { answer } = await ask(`${pasted}\n${denied('')}`);

  expect(/\*\*Secrets:\*\* (.*)/.exec(answer.explanation)?.[1]).toMatch(says);
});

it('says the same text for the same input', async () => {
  const input = denied('because no identity-based policy allows the bedrock:InvokeModel action');

  const [first, second] = await Promise.all([ask(input), ask(input)]);

  expect(first?.answer.explanation).toBe(second?.answer.explanation);
});

it('joins the steps on one policy, whose last document holds all of them', () => {
  const step = (policy: string | null, json: string) => ({
    target: { policyType: 'identity' as const, attachTo: 'arn:aws:iam::111122223333:role/app', policy },
    before: null,
    statement: { Sid: json },
    json,
    cli: '',
    sam: '',
    terraform: '',
  });

  const places = placesOf([step('a', '1'), step('a', '2'), step(null, '3')]);

  expect(places.map(({ statements, last }) => [statements.length, last.json])).toEqual([
    [2, '2'],
    [1, '3'],
  ]);
});

describe("somebody's text in Markdown", () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`x`', '`` `x` ``'],
    ['two\nlines', '`two lines`'],
    ['', '`  `'],
  ])('%j stays inside its code span', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  it('cannot close the block it stands in', () => {
    expect(codeBlock('json', 'x\n```\n<script>')).toBe('````json\nx\n```\n<script>\n````');
  });

  it('of a role name with Markdown and HTML is not taken for either', async () => {
    const { answer } = await ask(
      denied('').replace('role/app/s1', 'role/<img src=x onerror=alert(1)>[x](javascript:1)/s1'),
    );

    const outsideCode = answer.explanation.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

    expect(outsideCode).not.toMatch(/<img|\]\(javascript/);
  });
});
