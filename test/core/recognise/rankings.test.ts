import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { rankCauses, rankIntents, rankNotes } from '../../../layers/core/src/recognise/index.ts';
import causes from '../../cases/recognise/causes.json' with { type: 'json' };
import intents from '../../cases/recognise/intents.json' with { type: 'json' };
import notes from '../../cases/recognise/notes.json' with { type: 'json' };

describe(causes.rule, () => {
  it.each(causes.cases)('$text', ({ text, among }) => {
    const first = rankCauses(readText(text)).slice(0, 3);

    expect(
      first.filter(({ id }) => among.includes(id)),
      first.map(({ id }) => id).join(' '),
    ).not.toEqual([]);
  });
});

describe(intents.rule, () => {
  it.each(intents.cases)('$text', ({ text, kind }) => {
    expect(rankIntents(text)[0]?.kind).toBe(kind);
  });
});

describe(notes.rule, () => {
  it.each(notes.cases)('$text', ({ text, id }) => {
    expect(rankNotes(text)[0]?.id).toBe(id);
  });
});

describe('a ranking', () => {
  it.each(['', ' ', '\u0000', '日本語', '🦊', 'a'.repeat(50_000)])('gives each class its share of one (%#)', (text) => {
    const ranked = rankCauses(readText(text));

    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
    expect(ranked.map(({ probability }) => probability)).toEqual(
      ranked.map(({ probability }) => probability).toSorted((a, b) => b - a),
    );
  });

  it('does not change with account, time or the id of a request', () => {
    const said = (account: string, time: string): string =>
      `${time} AccessDenied for the role of account ${account}, the knowledge base cannot read the bucket`;

    const one = rankCauses(readText(said('111122223333', '2026-01-02T03:04:05Z')));
    const other = rankCauses(readText(said('444455556666', '2025-12-31T23:59:59Z')));

    expect(other.slice(0, 5)).toEqual(one.slice(0, 5));
  });

  it.each([
    ['one word', 'a'],
    ['colons', 'arn:aws:'],
    ['marks', '\u0301'],
    ['kana', 'アクセス'],
    ['digits', '1234-'],
    ['a call', 'User: x is not authorized to perform: bedrock:InvokeModel '],
  ])('takes no longer for a hostile text: %s', (_, piece) => {
    const facts = { ...readText('x'), plain: piece.repeat(200_000 / piece.length) };
    rankCauses(facts);
    const started = performance.now();

    for (let times = 0; times < 10; times += 1) rankCauses(facts);

    expect((performance.now() - started) / 10).toBeLessThan(60);
  });
});
