import type { Facts } from '../../intake/index.ts';

/** What a person says around what they paste: without documents, sentences of AWS, stack traces and code. */
export const proseOf = ({ text }: Facts): string =>
  withoutDocuments(text.slice(0, longest))
    .split('\n')
    .filter((line) => !isPasted(line))
    .map(beforeError)
    .join('\n');

/** The words before an error on the same line: "now it says: An error occurred …". */
// A word is looked at from its beginning only: from each of its characters would take the square of its length.
const beforeError = (line: string): string => {
  const at = line.search(
    /An error occurred \(|(?:^|[\s(])[\w.]*(?:Exception|ClientError|AccessDenied)\b(?=[^?]*$)|User: \S+ is not|(?<!\S)\S+ is not authorized to perform|operation error |https response error/,
  );
  return at < 0 ? line : line.slice(0, at);
};

const longest = 16_000;

/** Cut from the first brace to the last: what people write between two documents is seldom more than "and". */
const withoutDocuments = (text: string): string => {
  const from = text.search(/[{[]\s*["\n{]|^[ \t]*(?:Resources|AWSTemplateFormatVersion|Transform):/m);
  if (from < 0) return text;
  const to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return to > from ? `${text.slice(0, from)} ${text.slice(to + 1)}` : text.slice(0, from);
};

const isPasted = (line: string): boolean => /^\s+at \S|^\s*File "|^Traceback|^\s{2,}[\w-]+:/.test(line);
