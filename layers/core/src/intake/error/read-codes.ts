import type { CleanText } from '../clean/clean-text.ts';
import { endOfParagraph } from './end-of-paragraph.ts';
import { errorCode } from './error-code.ts';
import { noError, type PlacedError } from './placed-error.ts';

/** AWS's error codes wherever they stand: `AccessDeniedException: MESSAGE`, `"__type": "AccessDeniedException"`, a header, prose. */
export const readCodes = ({ plain, starts }: CleanText): PlacedError[] => {
  const found: PlacedError[] = [];
  for (const match of plain.matchAll(/[A-Za-z][A-Za-z0-9_]*/g)) {
    const code = errorCode(match[0]);
    if (code === null || isOfFramework(plain, match.index)) continue;
    const behind = match.index + match[0].length;
    const end = endOfParagraph(starts, plain.length, match.index);
    const message = messageBehind(plain.slice(behind, end));
    found.push({ start: match.index, end: message === '' ? behind : end, error: { ...noError, code, message } });
  }
  return found;
};

const longestPath = 120;

/** A class of the language or of a framework, by the path before it: `java.util.concurrent.…`, PHP's class of a whole service. */
const isOfFramework = (plain: string, at: number): boolean => {
  let from = at;
  while (at - from < longestPath && /[\w.$\\]/.test(plain[from - 1] ?? ' ')) from -= 1;
  const path = plain.slice(from, at);
  if (path.endsWith('Exception\\')) return true;
  return /^[\w$]+(?:\.[\w$]+)+\.$/.test(path) && !/aws|amazon|botocore|coral/i.test(path);
};

/** The message behind a code and a colon or dash; the address of an `x-amzn-ErrorType` header is none. */
const messageBehind = (rest: string): string => {
  const lead = [': ', ' (client): ', ' - ', ' \u2014 ', ' \u2013 '].find((words) => rest.startsWith(words));
  return lead === undefined ? '' : rest.slice(lead.length).trim();
};
