import { namedPages } from './named-pages.ts';

/** The pages that the sentence of a plain text names which asks for a difference, before it says for what. */
export const setApartIn = (text: string): readonly string[] => {
  const sentence = text.split(/(?<=[?？!！。])\s*|(?<=\.)\s+/).find((each) => asks.test(each));
  if (sentence === undefined) return [];
  const [told = ''] = sentence.split(purpose);
  return [...new Set(namedPages(told).map(({ id }) => id))];
};

const asks =
  /\b(?:differ\w*|compar\w*|distinguish|versus|vs|same as|the same|unterschied\w*|unterscheide\w*|vergleich\w*|différen\w*|diferen\w*|differenz\w*|confronto|rapport|frente)\b|違い|ちがい|比較|区别|差别|比较|不同/;
const purpose = /\s(?:for|when|if|in order|für|wenn|pour|quand|para|cuando|quando|per|se)\s/;
