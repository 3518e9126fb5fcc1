import { plainLetters } from './notions-in.ts';

/** Whether a text waits for a yes or a no, in eight languages. */
export const asksWhether = (text: string): boolean => {
  const plain = plainLetters(text.slice(0, longest));
  return plain.split(/(?<=[.!?。？])\s+/).some((sentence) => begins.test(sentence) || ends.test(sentence));
};

/** What a text says beside its questions of yes or no; null: it puts none. */
export const besideWhether = (text: string): string | null => {
  const sentences = text.slice(0, longest).split(/(?<=[.!?。？])\s+/);
  const rest = sentences.filter((sentence) => !asksWhether(sentence));
  return rest.length === sentences.length ? null : rest.join(' ');
};

const longest = 600;
const begins =
  /^[\s"'¿(-]*(?:(?:and|so|but|ok|also|hi|hello|und|et|y|e)[,: ]+)?(?:does|do|did|is|are|can|could|will|would|may|should|darf|durfen|kann|konnen|ist|sind|reicht|erlaubt|est-ce|cette \w+ (?:permet|suffit)|peut|puis-je|puede|pueden|permite|es|basta|pode|podem|puo|possono|permette|questa \w+ (?:basta|permette))\b/;
const ends =
  /(?:ますか|ですか|のか|か)[?？。]?$|吗[?？。]?$|[,，] ?(?:right|true|oder|non|verdad|certo|vero)\W*$|\btrue\?\W*$/;
