import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pageAnswers } from '@whydenied/core';

/** One wording: `from` says whether somebody met it or one of us wrote it, `also` which other ids are right for it. */
export type Example = {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly from: 'written' | 'report';
  readonly also: readonly string[];
  /** Lines with the same are of one story: none is tried on a model that saw another. */
  readonly thread?: string;
};

export type Examples = {
  readonly causes: readonly Example[];
  readonly notes: readonly Example[];
  /** How the questions are asked that the handbook answers outright: by the page. */
  readonly answers: readonly Example[];
  readonly intents: readonly Example[];
  /** What people ask about a case and report of it. */
  readonly asks: readonly Example[];
};

/** Every example of the folder, in the order of file and line. */
export const readExamples = (folder: string = ours): Examples => ({
  causes: [...inFolder(join(folder, 'causes')), ...inFile(join(folder, 'not-access.jsonl'), 'NOT_ACCESS')],
  notes: inFolder(join(folder, 'notes')),
  answers: asExamples(pageAnswers()),
  intents: inFolder(join(folder, 'intents')),
  asks: inFolder(join(folder, 'asks')),
});

const asExamples = (answers: ReturnType<typeof pageAnswers>): readonly Example[] =>
  answers.flatMap(({ page, asked }) =>
    asked.map((text) => ({ id: page, text, lang: 'en', from: 'written', also: [], thread: asked[0] ?? page }) as const),
  );

const ours = resolve(import.meta.dirname, '../../layers/core/examples');

const inFolder = (folder: string): readonly Example[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => inFile(join(folder, name), basename(name, '.jsonl')));

const inFile = (path: string, id: string): readonly Example[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ also: [], ...(JSON.parse(line) as Omit<Example, 'id' | 'also'>), id }));
