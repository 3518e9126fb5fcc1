import { readAnswerIndex, readModel } from '@whydenied/core/recognise';
import { describe, expect, it } from 'vitest';
import { makeModel } from '../../dev/reader/make-model.ts';
import { printIndex } from '../../dev/reader/print-index.ts';
import { printModel } from '../../dev/reader/print-model.ts';
import { type Example, readExamples } from '../../dev/reader/read-examples.ts';
import { pageAnswers } from '../../layers/core/src/explain/handbook/index.ts';
import { termsIn } from '../../layers/core/src/explain/handbook/lookup/answer-terms.ts';
import { causes } from '../../layers/core/src/playbook/causes.ts';
import { packedIndex } from '../../layers/core/src/recognise/data/answer-index.data.ts';
import { asksModel } from '../../layers/core/src/recognise/data/asks.data.ts';
import { causesModel } from '../../layers/core/src/recognise/data/causes.data.ts';
import { intentsModel } from '../../layers/core/src/recognise/data/intents.data.ts';
import { notesModel } from '../../layers/core/src/recognise/data/notes.data.ts';

const examples = readExamples();
const few = (lines: readonly Example[]): readonly Example[] => lines.filter((_, index) => index % 9 === 0);
const fewer = {
  causes: few(examples.causes),
  notes: few(examples.notes),
  answers: few(examples.answers),
  intents: few(examples.intents),
  asks: few(examples.asks),
};

describe('the models', () => {
  it.each(['causes', 'notes', 'intents', 'asks'] as const)(
    'of %s come out the same, byte for byte, each time',
    (ranking) => {
      expect(printModel(makeModel(ranking, fewer))).toBe(printModel(makeModel(ranking, fewer)));
    },
  );

  it('change with an example', () => {
    const [first, ...rest] = fewer.notes;
    const changed = { ...fewer, notes: [{ ...(first as Example), text: 'another wording of it' }, ...rest] };

    expect(printModel(makeModel('notes', changed))).not.toBe(printModel(makeModel('notes', fewer)));
  });

  it('are read as they were printed', () => {
    const model = makeModel('notes', fewer);

    expect(readModel(printModel(model))).toEqual(model);
  });

  it('stay small', () => {
    expect(causesModel.length + notesModel.length + intentsModel.length + asksModel.length).toBeLessThan(1_200_000);
  });
});

describe('the index of the answers', () => {
  const index = readAnswerIndex(packedIndex);

  it('holds the words of each way to ask, beside its answer', () => {
    const wrong = examples.answers.filter(({ id, text, lang }, way) => {
      const held = [...(index.ways[way] ?? [])].map((term) => index.terms[term]);
      const words = [...termsIn(text, lang === 'en')].sort();
      return pageAnswers()[index.answers[way] ?? -1]?.page !== id || held.join(' ') !== words.join(' ');
    });

    expect(wrong).toEqual([]);
  });

  it('comes out the same, byte for byte', () => {
    // Not the texts side by side: they are 300 kB each.
    expect(printIndex(examples.answers) === packedIndex).toBe(true);
  });
});

describe('the examples', () => {
  const all = [...examples.causes, ...examples.notes, ...examples.intents, ...examples.asks];

  it('name causes of the playbook', () => {
    const known = new Set<string>([...causes.map(({ id }) => id), 'NOT_ACCESS']);
    const named = examples.causes.flatMap(({ id, also }) => [id, ...also]);

    expect([...new Set(named.filter((id) => !known.has(id)))]).toEqual([]);
  });

  it('stand for each cause', () => {
    const named = new Set(examples.causes.map(({ id }) => id));

    const listed = causes.filter(({ isListed }) => isListed !== false);

    expect(listed.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('say what they are', () => {
    const odd = [...all, ...examples.answers].filter(
      ({ text, lang, from }) => text.trim() === '' || !/^[a-z]{2}$/.test(lang) || !['written', 'report'].includes(from),
    );

    expect(odd).toEqual([]);
  });

  it('are given once for an id', () => {
    const keys = all.map(({ id, text }) => `${id} ${text}`);

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
