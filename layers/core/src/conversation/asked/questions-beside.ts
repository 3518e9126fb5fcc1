import type { Facts } from '../../intake/index.ts';
import { asksSomething } from '../reading/asks-something.ts';

/** The questions that a message puts beside what it shows of a refusal, in their order; a tag as "right?" is asked of the sentence before it. */
export const questionsBeside = ({ text }: Facts): readonly string[] => {
  const sentences = withoutDocuments(text.slice(0, longest))
    .split(sentenceEnd)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const asked = sentences.flatMap((each, at) => {
    if (each.length > longestQuestion || quotes.test(each) || !isAsked(each)) return [];
    const before = sentences[at - 1] ?? '';
    return each.length <= longestTag && before.length <= longestQuestion && !quotes.test(before)
      ? [`${before} ${each}`.trim()]
      : [each];
  });
  return [...new Set(asked)].slice(0, most);
};

const longest = 8_000;
const longestQuestion = 320;
// "giusto no?", "stimmt das?", "right?"
const longestTag = 16;
const most = 3;

const sentenceEnd = /(?<=[.!?。！？]["”»')]?)\s+|(?<=[。！？])|\n+/u;
const quotes = /not authorized to perform|An error occurred|Traceback|^\s*(?:at |File ")|"(?:Effect|Action|Statement)"/;

// "We only run in Frankfurt!!" asks, too.
const isAsked = (sentence: string): boolean => /[?？]\W*$|[!！]{2,}$/.test(sentence) || asksSomething(sentence);

/** The text without its documents: from where one opens to the brace that closes it, or, where none does, to the last. */
export const withoutDocuments = (text: string): string => {
  const kept: string[] = [];
  let from = 0;
  for (let opens = opening(text, 0); opens !== -1; opens = opening(text, from)) {
    const end = closing(text, opens);
    if (end === -1) break;
    kept.push(text.slice(from, opens));
    from = end;
  }
  return [...kept, text.slice(from)].join('\n');
};

const opening = (text: string, from: number): number => {
  const at = text.slice(from).search(/\{\s*["\n{]/);
  return at === -1 ? -1 : from + at;
};

const closing = (text: string, opens: number): number => {
  let depth = 0;
  for (let at = opens; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  // One that is cut off closes nowhere.
  const last = text.lastIndexOf('}') + 1;
  return last > opens ? last : -1;
};
