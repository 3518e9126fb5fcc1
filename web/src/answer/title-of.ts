import { isProse } from '../words/is-prose.ts';
import { whereRefused } from '../words/where-refused.ts';

/** One line for a long text: somebody's own first sentence, the line that refuses, what kind of document it is, or else its first line. */
export const titleOf = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const document = documentWords(text);
  if (document !== null && isJson(text)) return document;
  if (document === null && isProse(first) && !/^(?:Traceback|Error)\b/.test(first)) return first;
  return lines.find((line) => whereRefused(line) !== -1)?.trim() ?? document ?? first;
};

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
