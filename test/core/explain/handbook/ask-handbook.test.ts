import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askHandbook, type HandbookThread } from '../../../../layers/core/src/explain/handbook/index.ts';

type Row = {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly pages?: readonly string[];
  readonly all?: readonly string[];
  readonly letter?: string;
  readonly off?: true;
  readonly practice?: true;
  readonly must?: readonly string[];
  readonly not?: readonly string[];
  readonly turns?: readonly { readonly say: string; readonly must?: readonly string[]; readonly longest?: number }[];
};

const rows = readFileSync(new URL('../../../cases/handbook/questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const plain = (reply: string): string => reply.replace(/\*\*|`/g, '');
const prose = (reply: string): string => reply.replace(/```[\s\S]*?```/g, '');

describe('the handbook answers', () => {
  it.each(rows.filter(({ off }) => off !== true).map((row) => [row.id, row.question, row] as const))(
    '%s: %s',
    (_, __, row) => {
      const answer = askHandbook(row.question, null);
      if (answer === null) throw new Error('declined');
      const text = plain(answer.reply);

      if (row.pages !== undefined) expect(row.pages).toContain(answer.pages[0]);
      if (row.all !== undefined) expect(answer.pages).toEqual(expect.arrayContaining([...row.all]));
      if (row.letter !== undefined) expect(text.startsWith(`${row.letter}.`)).toBe(true);
      if (row.practice === true) expect(answer.kind).toBe('practice');
      else expect(answer.reply).toMatch(/AWS: \[[^\]]+\]\(https:.*\(handbook of \d{4}-\d\d-\d\d\)$/m);
      for (const each of row.must ?? []) expect(text).toMatch(new RegExp(each, 'i'));
      for (const each of row.not ?? []) expect(text).not.toMatch(new RegExp(each, 'i'));
      expect(prose(answer.reply).length).toBeLessThanOrEqual(1_600);
      let thread: HandbookThread = answer.thread;
      for (const { say, must = [], longest } of row.turns ?? []) {
        const next = askHandbook(say, thread);
        if (next === null) throw new Error(`declined: ${say}`);
        for (const each of must) expect(next.reply).toMatch(new RegExp(each, 'i'));
        if (longest !== undefined) expect(next.reply.length).toBeLessThanOrEqual(longest);
        thread = next.thread;
      }
    },
  );

  it.each([
    ...rows.flatMap(({ off, question }) => (off === true ? [question] : [])),
    'how do I bake bread',
    'what is the capital of France',
    'who will win the world cup',
    'translate this to German',
    '',
    '???',
  ])('nothing to what is not its subject: %s', (question) => {
    expect(askHandbook(question, null)).toBeNull();
  });

  it('says one line why each other answer of an exam question is wrong', () => {
    const row = rows.find(({ id }) => id === 'q15');

    const lines = askHandbook(row?.question ?? '', null)?.reply.match(/^- [A-D] is not it: .{10,}$/gm);

    expect(lines?.length).toBe(3);
  });

  it('compares two pages in five rows', () => {
    const reply = askHandbook('permissions boundary or SCP?', null)?.reply ?? '';

    expect(reply.match(/^\| (?!\s*\|)(?!---)/gm)?.length).toBe(5);
  });

  it('puts the model that the question names into the example', () => {
    const reply = askHandbook(
      'give me the policy to invoke anthropic.claude-3-haiku-20240307-v1:0 in eu-west-1, least privilege',
      null,
    )?.reply;

    expect(reply).toContain('arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0');
  });

  it('is done in time linear in the text', () => {
    expect(askHandbook('boundary '.repeat(100_000), null)?.pages[0]).toBe('boundaries');
    expect(askHandbook('A) '.repeat(100_000), null)).toBeNull();
  });
});
