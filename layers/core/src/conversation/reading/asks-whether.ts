import { plainLetters } from './notions-in.ts';

/** Whether a text waits for a yes or a no, in eight languages. */
export const asksWhether = (text: string): boolean => {
  const plain = plainLetters(text.slice(0, longest));
  return plain.split(/(?<=[.!?。？])\s+/).some((sentence) => begins.test(sentence) || ends.test(sentence));
};

const longest = 600;
const begins =
  /^[\s"'¿(-]*(?:(?:and|so|but|ok|also|hi|hello|und|et|y|e)[,: ]+)?(?:does|do|did|is|are|can|could|will|would|may|should|darf|durfen|kann|konnen|ist|sind|reicht|erlaubt|est-ce|cette \w+ (?:permet|suffit)|peut|puis-je|puede|pueden|permite|es|basta|pode|podem|puo|possono|permette|questa \w+ (?:basta|permette))\b/;
const ends =
  /(?:ますか|ですか|のか|か)[?？。]?$|吗[?？。]?$|[,，] ?(?:right|true|oder|non|verdad|certo|vero)\W*$|\btrue\?\W*$/;
