import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import { splitPieces } from '../../../layers/core/src/explain/check/split-pieces.ts';
import { textChecks } from '../../../layers/core/src/explain/index.ts';
import { demoReaders } from './talk.ts';

type Said = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

// Sentences written before any of them was tried, for four diagnoses; `true`: other words for what was found.
const cases = JSON.parse(readFileSync(new URL('../../cases/words-of-a-model.json', import.meta.url), 'utf8')) as {
  readonly messages: Readonly<Record<string, string>>;
  readonly false: Said;
  readonly true: Said;
};

const ask = answerQuestion({ readers: demoReaders });

const evidenceOf = async (name: string) => {
  const { answer, diagnosis, repair } = await ask({ input: cases.messages[name] ?? '' });
  return { diagnosis, repair, explanation: answer.explanation };
};

const rowsOf = (said: Said) =>
  Object.entries(said).flatMap(([name, by]) =>
    Object.entries(by).map(([language, sentences]) => [name, language, sentences] as const),
  );

const isSaid = (piece: (text: string) => string | null, text: string): boolean =>
  splitPieces(text).every((each) => piece(each) === null);

describe('a model’s sentence', () => {
  it.each(rowsOf(cases.false))('that the findings do not hold is not said: %s, %s', async (name, _, sentences) => {
    const { piece } = textChecks(await evidenceOf(name));

    expect(sentences.filter((sentence) => isSaid(piece, sentence))).toEqual([]);
  });

  it.each(rowsOf(cases.true))('that is a finding in other words is said: %s, %s', async (name, _, sentences) => {
    const { piece } = textChecks(await evidenceOf(name));

    expect(sentences.filter((sentence) => !isSaid(piece, sentence))).toEqual([]);
  });

  it('is held back behind a true one', async () => {
    const evidence = await evidenceOf('missing');

    expect(checkText(evidence, 'No identity-based policy allows `bedrock:InvokeModel`.')).toBeNull();
    expect(
      checkText(evidence, 'No identity-based policy allows `bedrock:InvokeModel`. It opens the profile as well.'),
    ).toEqual(expect.any(String));
  });
});
