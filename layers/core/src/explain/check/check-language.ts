import { type Language, languageNames } from '../language.ts';
import type { Check } from './checked-evidence.ts';
import { withoutNames } from './tokens.ts';

/** What hides from the checks is not let through: signs that cannot be seen, another script, markup, an English text that is none. */
export const checkLanguage =
  (language: Language): Check =>
  (piece) => {
    if (/[\p{Cf}\p{Co}\p{Cn}]|(?![\n\t])\p{Cc}/u.test(piece)) return 'it holds characters that cannot be seen';
    if (otherLetters(language).test(piece) || (isLatin(language) && /[\uff00-\uffef\u3000]/.test(piece)))
      return `it is not in the letters of ${languageNames[language]}`;
    // `<https://…>` is a link, checked with the others; what stands in code marks is shown, not rendered.
    if (/!\[|<(?!https:\/\/)\/?[a-z!]/i.test(withoutCode(piece))) return 'it holds an image or markup';
    if (/\d{1,3}(?:\.\d{1,3}){3}/.test(piece)) return 'it named a network address';
    if (language !== 'en') return null;
    const words =
      withoutNames(piece)
        .replace(/`[^`\n]*`/g, ' ')
        .toLowerCase()
        .match(/[a-z]{2,}/g) ?? [];
    return words.length >= 10 && !words.some((word) => english.has(word)) ? 'it is not in English' : null;
  };

/** Letters of double width are Latin too, but nobody writes them so where all are. */
const isLatin = (language: Language): boolean => language !== 'ja' && language !== 'zh';

const otherLetters = (language: Language): RegExp => {
  if (language === 'ja') return /(?![\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー])\p{L}/u;
  return language === 'zh' ? /(?![\p{Script=Latin}\p{Script=Han}])\p{L}/u : /(?!\p{Script=Latin})\p{L}/u;
};

const withoutCode = (text: string): string => text.replace(/`[^`\n]*`/g, ' ');

const english = new Set(
  'the is to of and in that it for on not this with by be as or are an so because a no have has any need needs before after all both only never other which must may can when than but his her its you your'.split(
    ' ',
  ),
);
