import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/index.ts';
import { openTalk } from './talk.ts';

type Row = { readonly id: string; readonly input: string; readonly evidence?: object };

const rows = readFileSync(new URL('../../cases/diagnose/reports.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Row => JSON.parse(line))
  .filter(({ evidence }) => evidence === undefined);

describe('what `/v1/diagnose` answers, `/chat` answers', () => {
  it.each(rows.map((row) => [row.id, row] as const))('%s', async (_, { input }) => {
    const { answer } = await answerQuestion({ readers: [] })({ input });
    const { diagnosis, reply } = await openTalk().say(input);

    expect(reply).not.toContain('outside of what I know');
    if (answer.cause.id === null && answer.cause.confidence === 'possible') return;
    expect(diagnosis).not.toBeNull();
    expect(diagnosis?.cause).toEqual(answer.cause);
    expect(diagnosis?.fix).toEqual(answer.fix);
    expect(diagnosis?.requests).toEqual(answer.requests);
  });
});
