import { findPhrase } from '../lookup/find-phrase.ts';

/** Whether "it" and the like stand before what a text names itself: behind that they mean it. */
export const refersBeyond = (text: string, named: number): boolean =>
  text.length <= 160 &&
  (beginnings.test(text) ||
    pointers.some((phrase) => {
      const at = findPhrase(text, phrase);
      return at !== -1 && at < named;
    }));

/** Whether a short plain text goes on from what was said: it begins like a continuation, or says "it" and the like. */
export const refersBack = (text: string): boolean =>
  text.length <= 160 && (beginnings.test(text) || pointers.some((phrase) => findPhrase(text, phrase) !== -1));

const beginnings =
  /^(?:so|and|but|ok|okay|then|what about|how about|what if|und|aber|also|dann|et|mais|donc|alors|y|pero|entonces|e|mas|então|ma|allora|quindi|じゃあ|では|それ|そして|那|那么|所以|但是|如果)\b/i;

const pointers: readonly string[] = [
  'it',
  'that',
  'this',
  'they',
  'them',
  'these',
  'those',
  'both',
  'then',
  'one of them',
  'the same',
  'enough',
  'either',
  'neither',
  'instead',
  'es',
  'das',
  'die beiden',
  'beide',
  'davon',
  'damit',
  'dann',
  'ça',
  'cela',
  'les deux',
  'suffit',
  'eso',
  'esto',
  'ambos',
  'isso',
  'isto',
  'basta',
  'questo',
  'quello',
  'entrambi',
  'これ',
  'それ',
  '両方',
  '这',
  '那',
  '它',
  '两者',
  '两个都',
];
