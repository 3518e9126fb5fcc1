import { ownLanguage } from './own-language.ts';

/** Which of the languages with a table of translations of their own a text is written in, by letters and words that none of the eight has; null: neither. */
export const furtherLanguage = (text: string): 'turkish' | 'polish' | null => {
  const start = text.slice(0, 1_000).toLowerCase();
  if (turkish.test(start)) return 'turkish';
  if (polish.test(start)) return 'polish';
  const own = ownLanguage(start);
  // "Ve" is "sees" in Spanish, "nie" is "never" in German.
  if (/(?<!\p{L})ve(?!\p{L})/u.test(start) && own === null) return 'turkish';
  return /(?<!\p{L})nie(?!\p{L})/u.test(start) && own !== 'german' ? 'polish' : null;
};

const turkish = /[ğış]|(?<!\p{L})(?:bir|bu|için|nedir|hangi|neden|niye|gerekli|gerekiyor)(?!\p{L})/u;
const polish = /[ąęłńśźż]|(?<!\p{L})(?:czy|jest|dla|jak|ile|oraz|dlaczego)(?!\p{L})/u;
