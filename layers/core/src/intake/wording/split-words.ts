/** A word of a text in lower case, where it stands, and what lies before it as far as phrases care. */
export type Word = { readonly text: string; readonly at: number; readonly end: number; readonly gap: string };
export type Words = { readonly words: readonly Word[]; readonly rest: string };

// Of plain text, and of phrases with their open ends.
const plainWord = /[A-Za-z0-9ꙮ]+/g;
const isPlain = /^[\0-\x7fꙮ]*$/;

let anyWord: RegExp | null = null;

/** Words of any script: the pattern takes longer to make than a plain text to read. Chinese and Japanese write no edges: there each character is a word. */
const wordForm = (): RegExp => {
  const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々`;
  anyWord ??= new RegExp(String.raw`[${cjk}]|(?:(?![${cjk}])[\p{L}\p{M}\p{N}])+`, 'gu');
  return anyWord;
};

/** Splits a text at the edges of its words, in any script; linear in its length. */
export const splitWords = (text: string): Words => {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(isPlain.test(text) ? plainWord : wordForm())) {
    words.push({
      text: word.toLowerCase(),
      at: index,
      end: index + word.length,
      gap: plainGap(text.slice(end, index)),
    });
    end = index + word.length;
  }
  return { words, rest: plainGap(text.slice(end)) };
};

/** Blanks, hyphens and underscores are one blank; quotes and emphasis are nothing; other marks stay. */
const plainGap = (gap: string): string => {
  if (gap === ' ' || gap === '') return gap;
  const bare = gap.slice(0, 40).replaceAll(/['"`´’‘“”„«»*]/g, '');
  return bare.replaceAll(/[\s\-_]+/g, ' ').replaceAll(/ ?([^ ]) ?/gu, '$1');
};
