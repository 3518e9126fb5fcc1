/** Which of the languages with a table of translations of their own a text is written in, by letters and words that none of the eight has; null: neither. */
export const furtherLanguage = (text: string): 'turkish' | 'polish' | null => {
  const start = text.slice(0, 1_000).toLowerCase();
  if (turkish.test(start)) return 'turkish';
  return polish.test(start) ? 'polish' : null;
};

const turkish = /[ğış]|(?<!\p{L})(?:bir|bu|ve|için|nedir|hangi|neden|niye|gerekli|gerekiyor)(?!\p{L})/u;
const polish = /[ąęłńśźż]|(?<!\p{L})(?:czy|jest|nie|dla|jak|ile|oraz|dlaczego)(?!\p{L})/u;
