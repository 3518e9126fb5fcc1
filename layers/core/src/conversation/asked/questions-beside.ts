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

const isAsked = (sentence: string): boolean => /[?？]\W*$/.test(sentence) || asksSomething(sentence);

/** The text without what stands between the first and the last brace of a document. */
const withoutDocuments = (text: string): string => {
  const from = text.search(/\{\s*["\n{]/);
  const to = text.lastIndexOf('}');
  return from < 0 || to < from ? text : `${text.slice(0, from)}\n${text.slice(to + 1)}`;
};
