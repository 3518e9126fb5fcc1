import { cleanWords } from './clean-words.ts';
import { type Features, gatherFeatures } from './gather-features.ts';

/** What a text is made of, for the rankings: words, pairs of words, pieces of words, characters of Chinese and Japanese. */
export const textFeatures = (text: string): Features =>
  gatherFeatures((add) => {
    addText(cleanWords(text), add);
    addForm(text, add);
  });

/** How a message is made: how long, whether it asks, with which word it begins. */
const addForm = (text: string, add: Add): void => {
  const shown = text.slice(0, 2_000).trim().toLowerCase();
  add(`length ${Math.ceil(Math.log2(shown.length + 1))}`, weights.form);
  if (/[?？]/.test(shown)) add('asks', weights.form);
  const [first] = /^[¿¡]?[\p{L}\p{N}]{1,40}/u.exec(shown) ?? [];
  if (first !== undefined) add(`begins ${first}`, weights.form);
};

export type Add = (feature: string, weight: number) => void;

/** Adds the features of words that were cleaned. */
export const addText = (cleaned: string, add: Add): void => {
  let before = '';
  for (const [run] of cleaned.matchAll(/[\p{L}\p{N}]{1,40}/gu)) {
    if (isUnspaced(run)) {
      addCharacters(run, add);
      before = '';
      continue;
    }
    add(`w${run}`, weights.word);
    if (before !== '') add(`b${before} ${run}`, weights.pair);
    addPieces(`_${run}_`, add);
    before = run;
  }
};

const weights = { word: 1, pair: 0.7, piece: 0.4, character: 0.6, form: 1 };

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const isUnspaced = (run: string): boolean => unspaced.test(run);

const addPieces = (word: string, add: Add): void => {
  for (let size = 3; size <= 4; size += 1) {
    for (let at = 0; at + size <= word.length; at += 1) add(`p${word.slice(at, at + size)}`, weights.piece);
  }
};

const addCharacters = (run: string, add: Add): void => {
  for (let size = 1; size <= 3; size += 1) {
    for (let at = 0; at + size <= run.length; at += 1) add(`c${run.slice(at, at + size)}`, weights.character);
  }
};
