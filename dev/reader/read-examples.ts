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
  /** A way to ask that stands among the examples, not beside its answer. */
  readonly isFurther?: boolean;
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
  answers: waysToAsk(join(folder, 'answers')),
  intents: inFolder(join(folder, 'intents')),
  asks: inFolder(join(folder, 'asks')),
});

/** The ways to ask for each answer: those that stand beside it, then those of the examples, which name it by its first one. */
const waysToAsk = (folder: string): readonly Example[] => {
  const more = Map.groupBy(inFolder(folder), (line) => `${line.id}: ${(line as Example & Named).answer}`);
  const ways = pageAnswers().flatMap(({ page, asked }) => {
    const thread = threadOf(page, asked);
    const beside = asked.map((text) => ({ id: page, text, lang: 'en', from: 'written', also: [], thread }) as const);
    const others = more.get(thread) ?? [];
    more.delete(thread);
    return [...beside, ...others.map((line) => ({ ...line, thread, isFurther: true }))];
  });
  if (more.size > 0) throw new Error(`examples/answers: no answer is asked so first: ${[...more.keys()].join('; ')}`);
  return ways;
};

type Named = { readonly answer: string };

/** What the ways to ask for one answer have in common: its page and the first of them. */
export const threadOf = (page: string, asked: readonly string[]): string => `${page}: ${asked[0] ?? ''}`;

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
