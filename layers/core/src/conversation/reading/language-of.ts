import type { Language } from '../../explain/index.ts';
import { commonWords } from './common-words.data.ts';
import { isOtherLanguage } from './is-other-language.ts';

/** The language that a person writes in, by its commonest words; null: the text is too short or holds only names. One that is not answered is answered in English. */
export const languageOf = (prose: string, before: Language | null = null): Language | null => {
  if (/[\u3040-\u30ff]/.test(prose)) return 'ja';
  if (/[\u4e00-\u9fff]/.test(prose)) return 'zh';
  if (isOtherLanguage(prose)) return 'en';
  const words = wordsOf(prose);
  const scores = (Object.keys(commonWords) as (keyof typeof commonWords)[]).map((language) => ({
    language,
    score: words.reduce(
      (sum, word) => sum + (commonWords[language].has(word) || letters[language]?.test(word) ? 1 : 0),
      0,
    ),
  }));
  const [best, next] = scores.toSorted((one, other) => other.score - one.score);
  if (best === undefined || best.score === 0 || best.score === next?.score) return null;
  // Few words say little: a conversation seldom changes its language with them.
  const held = scores.find(({ language }) => language === before)?.score ?? 0;
  return before !== null && best.score - held < 2 && words.length < 6 ? before : best.language;
};

// What somebody quotes at length is not how they write: AWS's sentence in a Portuguese message.
const quoted = /["“”„«»「][^"“”„«»「」]{30,2000}["“”«»」]/g;

// A line of a program is in none of them: `import boto3, os`, `return`, an assignment, what opens or closes a block.
const isCode = (line: string): boolean =>
  /^(?:import [\w.]+(?:$|,| as )|from [\w.]+ import |(?:async )?def \w+\(|(?:const|let|var) .*=|return\b.*[()[\]{}"']|[\w.[\]"']+ ?= ?\S|.*[({[]$|[)}\]]+[,;]?$)/.test(
    line.slice(0, longestLine).trim(),
  );
const longestLine = 400;

// The parts of an address, a path or a name are no words: `com` of a host is not Portuguese.
const wordsOf = (prose: string): readonly string[] =>
  prose
    .split('\n')
    .filter((line) => !isCode(line))
    .join('\n')
    .replace(quoted, ' ')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/)
    .filter((piece) => !/[./:_@\\=]\p{L}/u.test(piece))
    .flatMap((piece) => piece.match(/[\p{L}']+/gu) ?? []);

// Letters that only one of these languages writes.
const letters: Partial<Record<Language, RegExp>> = {
  de: /[äöüß]/,
  fr: /[êœâîûë]|^[ldjnsmtc]'[éèaeiou]/,
  es: /ñ|(?:ci|si)ón$/,
  pt: /[ãõ]/,
  it: /[ìò]|^(?:dell|nell|all|dall|sull|quell|un)'/,
};
