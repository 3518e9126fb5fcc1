import { brotliDecompressSync } from 'node:zlib';
import { packedIndex } from '../data/answer-index.data.ts';

/** The words of every answer and of every way to ask for it, as numbers into `terms`: made by `npm run train`, which knows the ways as texts. */
export type AnswerIndex = {
  /** What it was made of: the digest of the answers and the ways. */
  readonly digest: string;
  readonly terms: readonly string[];
  /** By answer: the terms that it says itself. */
  readonly own: readonly Uint16Array[];
  /** By way to ask: its answer and its terms. Those of an answer stand together, in the order of the answers. */
  readonly answers: Uint16Array;
  readonly ways: readonly Uint16Array[];
};

/** The index of the handbook's answers. */
export const answerIndex = (): AnswerIndex => readAnswerIndex(packedIndex);

/** Unpacks an index as `dev/reader/print-index.ts` packed it: base64 of brotli of a header, then the lists one after the other. */
export const readAnswerIndex = (packed: string): AnswerIndex => {
  const bytes = brotliDecompressSync(Buffer.from(packed, 'base64'));
  const headerEnd = bytes.indexOf(10);
  const { digest, terms, counts } = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as Header;
  let at = headerEnd + 1;
  const next = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const list = (): Uint16Array => {
    const found = new Uint16Array(next());
    for (let index = 0, term = 0; index < found.length; index += 1) found[index] = term += next();
    return found;
  };
  const own = counts.map(list);
  const answers = Uint16Array.from(counts.flatMap((count, answer) => Array.from({ length: count }, () => answer)));
  return { digest, terms: terms.split(' '), own, answers, ways: Array.from(answers, list) };
};

type Header = { readonly digest: string; readonly terms: string; readonly counts: readonly number[] };
