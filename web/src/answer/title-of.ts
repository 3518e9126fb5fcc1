import { isProse } from '../words/is-prose.ts';
import { whereRefused } from '../words/where-refused.ts';

/** A line, and whether it is in somebody's words or as a program printed it. */
type Title = { readonly line: string; readonly isWords: boolean };

/** One line for a long text: somebody's own first sentence, the line that refuses, what kind of document it is, or else its first line. */
export const titleOf = (text: string): Title => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const document = documentWords(text);
  if (document !== null && isJson(text)) return { line: document, isWords: true };
  if (document === null && isProse(first) && !ofProgram.test(first)) return { line: first, isWords: true };
  const refusal = refusalIn(lines);
  if (refusal !== undefined) return { line: refusal, isWords: false };
  return { line: document ?? first, isWords: document !== null };
};

// How programs begin a line: with the name of an error, a time, a level.
const ofProgram =
  /^\s*(?:Traceback|Error)\b|^[[({"]?\d{4}[-/]\d\d[-/]\d\d|^\[?\d\d:\d\d|^[A-Z][a-z]{2} +\d{1,2} \d\d:|^\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|START|END|REPORT)\b/;

/** On a small screen only the beginning is seen: what was refused stands there, not who printed it. */
const refusalIn = (lines: readonly string[]): string | undefined => {
  const line = lines.find((each) => whereRefused(each) !== -1)?.trim();
  const at = line?.search(/not authorized to perform/i) ?? -1;
  return at < longestHead ? line : line?.slice(at);
};

const longestHead = 24;

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

const documentWords = (text: string): string | null => documents.find(({ form }) => form.test(text))?.words ?? null;

const documents = [
  { form: /^\s*\{[\s\S]{0,300}"Statement"/, words: 'A policy' },
  { form: /^\s*\{[\s\S]{0,2000}"eventName"/, words: 'A CloudTrail event' },
  { form: /^\s*[[{][\s\S]{0,300}"(?:Role|User)(?:DetailList|Name)"/, words: 'Roles of an account' },
  {
    form: /^\s*(?:\{[\s\S]{0,300})?["']?(?:AWSTemplateFormatVersion|Resources|Transform)["']?\s*:/,
    words: 'A template',
  },
] as const;
