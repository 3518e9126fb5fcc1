import { readToken, skipSpaces, type Token } from './read-token.ts';

const leads = [
  'on resource(s)',
  'on resources',
  'on resource',
  'on the resource',
  'on the following resources',
  'against resource',
  'for resource',
  'on the following resource',
];
const contexts = [' because ', ' with an explicit deny'];
const farthest = 1100;

/** What was refused on, as written behind `on resource:`; null when the sentence names none. `from` is the end of the action. */
export const readResource = (text: string, lower: string, from: number): Token | null => {
  const at = skipToLead(lower, from);
  const lead = leads.find((words) => lower.startsWith(words, at));
  if (lead === undefined) return readBare(text, lower, at);
  const behind = skipMarks(text, at + lead.length);
  const token = readToken(text, behind);
  const isNamed = text.slice(at + lead.length, behind).includes(':') || looksLikeResource(text, behind, token.text);
  if (token.text === '' || !isNamed || isContextWord(token.text)) return null;
  return text[behind] === '"' ? token : withSpaces(text, lower, token);
};

const skipToLead = (lower: string, from: number): number => {
  let at = from;
  while ('"\', )]'.includes(lower[at] ?? '.')) at += 1;
  return lower.startsWith('action ', at) ? at + 'action '.length : at;
};

const skipMarks = (text: string, at: number): number => {
  let from = at;
  while (': ('.includes(text[from] ?? '.')) from += 1;
  return from;
};

/** `… on arn:aws:…`, without the word resource. */
const readBare = (text: string, lower: string, at: number): Token | null => {
  if (!lower.startsWith('on ', at)) return null;
  const token = readToken(text, at + 'on '.length);
  return token.text.startsWith('arn:') || token.text.includes('/') ? token : null;
};

/** Object keys may hold spaces; without quotes the key ends where the context begins. */
const withSpaces = (text: string, lower: string, token: Token): Token => {
  if (!token.text.includes(':s3:::')) return token;
  const window = lower.slice(token.end, token.end + farthest);
  const ends = contexts.map((words) => window.indexOf(words)).filter((found) => found >= 0);
  const gap = Math.min(...ends, farthest);
  const between = window.slice(0, gap);
  if (gap === farthest || gap === 0 || between.includes('. ') || between.includes(': ')) return token;
  const end = token.end + gap;
  return { text: text.slice(skipSpaces(text, token.end - token.text.length), end).trim(), end };
};

/** Without the colon, `on the resource associated with …` is prose. */
const looksLikeResource = (text: string, at: number, word: string): boolean =>
  text[at] === '"' || /[:/*<{[]/.test(word);

const isContextWord = (word: string): boolean => ['because', 'with', 'and', 'is', 'in'].includes(word.toLowerCase());
