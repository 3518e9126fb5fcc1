import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import { splitPieces } from '../../../layers/core/src/explain/check/split-pieces.ts';

const folder = new URL('../../cases/conversation/', import.meta.url);
const messages = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { turns: { say: string }[] }[]).flatMap(({ turns }) =>
    turns.map(({ say }) => say).filter((say) => say.includes('not authorized to perform')),
  ),
);

const ask = answerQuestion({ readers: [] });

/** Each line begun with other words, so that none is recognised as a copy. */
const reworded = (text: string): string =>
  splitPieces(text)
    .map((piece) => (piece.trimStart().startsWith('```') ? piece : piece.replace(/^(\s*(?:[-*] )?)/, '$1In short, ')))
    .join('');

describe('the checks on a model’s words', () => {
  it.each([...new Set(messages)])(
    'let our own words pass, and the same said a little differently: %s',
    async (input) => {
      const { answer, diagnosis, repair } = await ask({ input });
      const evidence = { diagnosis, repair, explanation: answer.explanation };

      expect(checkText(evidence, answer.explanation)).toBeNull();
      expect(checkText(evidence, reworded(answer.explanation))).toBeNull();
    },
  );
});
