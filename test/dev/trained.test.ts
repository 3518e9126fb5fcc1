import { readAnswerIndex, readModel } from '@whydenied/core/recognise';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../dev/reader/digest-of.ts';
import { indexDigest } from '../../dev/reader/print-index.ts';
import { readExamples } from '../../dev/reader/read-examples.ts';
import { examplesOf } from '../../dev/reader/training-rows.ts';
import { packedIndex } from '../../layers/core/src/recognise/data/answer-index.data.ts';
import { asksModel } from '../../layers/core/src/recognise/data/asks.data.ts';
import { causesModel } from '../../layers/core/src/recognise/data/causes.data.ts';
import { intentsModel } from '../../layers/core/src/recognise/data/intents.data.ts';
import { notesModel } from '../../layers/core/src/recognise/data/notes.data.ts';

const examples = readExamples();

describe('what is trained is what the examples make: if not, `npm run train`', () => {
  it.each([
    ['causes', causesModel],
    ['notes', notesModel],
    ['intents', intentsModel],
    ['asks', asksModel],
  ] as const)('the model of %s', (ranking, packed) => {
    expect(readModel(packed).digest).toBe(digestOf(examplesOf(ranking, examples)));
  });

  it('the index of the answers', () => {
    expect(readAnswerIndex(packedIndex).digest).toBe(indexDigest(examples.answers));
  });
});
