import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { limits, sayFollowUp, sayReply, type ToldAsk } from '../../../layers/core/src/explain/index.ts';

const cases = new URL('../../cases/', import.meta.url);

/** Every text that somebody says in any case of the suite. */
const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['say', 'input', 'text', 'message', 'paste'].includes(key) ? [inner] : textsIn(inner),
  );
};

const texts = [
  ...new Set(
    readdirSync(cases, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => textsIn(JSON.parse(readFileSync(new URL(name, cases), 'utf8')))),
  ),
];

const proseOf = (reply: string): string => reply.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '');

const asks: readonly ToldAsk['kind'][] = [
  'undo',
  'opens',
  'smaller',
  'ownerText',
  'wrong',
  'all',
  'mayChange',
  'proof',
  'alternatives',
  'next',
  'where',
  'who',
  'again',
  'safe',
  'doIt',
  'wait',
  'why',
  'brief',
  'about',
];

const ask = answerQuestion({ readers: [] });

it('keeps every reply and every follow-up within the contract, whole sentences only', async () => {
  expect(texts.length).toBeGreaterThan(300);
  const long: string[] = [];

  for (const input of texts) {
    const answered = await ask({ input });
    const limit = answered.diagnosis.cause.confidence === 'possible' ? limits.guess : limits.answer;
    const reply = sayReply(answered);
    if (proseOf(reply).length > limit) long.push(`${proseOf(reply).length} > ${limit}: ${input.slice(0, 80)}`);
    if (!/[.?!:)*`]$/.test(proseOf(reply).trim())) long.push(`cut off: ${reply.slice(-60)}`);
    for (const kind of asks) {
      const told = sayFollowUp({ kind } as ToldAsk, answered);
      if (proseOf(told).length > limits.answer) long.push(`${kind} ${proseOf(told).length}: ${input.slice(0, 80)}`);
    }
  }

  expect(long).toEqual([]);
}, 120_000);

it('never calls a guess necessary, and shows no change under one', async () => {
  for (const input of texts) {
    const answered = await ask({ input });
    if (answered.diagnosis.cause.confidence !== 'possible') continue;
    const reply = sayReply(answered);
    expect(reply).not.toMatch(/\bnecessary\b/i);
    expect(reply).not.toMatch(/"Effect"|put-role-policy|attach-role-policy/);
  }
}, 120_000);
