import { splitPieces } from '../check/split-pieces.ts';
import { type Language, pageLabel } from '../language.ts';
import { sourceOf } from './check-rendering.ts';
import type { Said } from './said.ts';

/** One piece of our words, in their order: joined they are the words. */
export type Line = {
  /** What stands around the sentence as it is: spaces, the mark of a list. */
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
  /** The number under which its rendering is asked for, and what it says; null: it stands as it is. */
  readonly asked: { readonly number: number; readonly source: Said } | null;
};

/** Our words as numbered sentences, as many as a call can hold: each that the lexicon holds whole, for no rendering of another could be checked. */
export const linesToRender = (words: string, language: Language): readonly Line[] => {
  let number = 0;
  let cost = 0;
  return splitPieces(words).map((piece) => {
    const [, before = '', sentence = '', after = ''] =
      /^(\s*(?:[-*] |\d{1,2}[.)] )?)([\s\S]*?)(\s*)$/.exec(piece) ?? [];
    const link = /^\[AWS’s page\](\(https:\/\/[^\s()]+\))$/.exec(sentence)?.[1];
    if (link !== undefined) return { before, sentence: `[${pageLabel[language]}]${link}`, after, asked: null };
    const isText =
      sentence !== '' &&
      !sentence.startsWith('```') &&
      sentence.length < mostCost * signsOfToken &&
      !/[\n[\]]/.test(sentence);
    const source = isText && cost < mostCost ? sourceOf(sentence) : null;
    if (source === null) return { before, sentence, after, asked: null };
    number += 1;
    cost += sentence.length / signsOfToken;
    return { before, sentence, after, asked: { number, source } };
  });
};

// In tokens: with the instructions (about 300) below 2,500 in, and what comes back below 500 out in most languages.
const mostCost = 420;
const signsOfToken = 3.5;
