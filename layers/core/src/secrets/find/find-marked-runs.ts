import type { FoundSecret } from './found-secret.ts';
import { looksRandom } from './looks-random.ts';

/**
 * Runs that nobody names a thing by, behind a short mark of whoever gave them out: `tgp_v1_…`, `llx-…`. No table knows every vendor;
 * letters of both cases and digits in twenty and more places that follow no word are a credential whatever the mark says.
 */
export const findMarkedRuns = (text: string): FoundSecret[] =>
  [...text.matchAll(marked)]
    .filter(
      ({ 1: mark = '', 2: run = '', index }) =>
        !/^sha\d/i.test(mark) && !hasWords(run) && hasKeyIn(run) && !isWithinArn(text, index),
    )
    .map(({ 0: whole, 1: mark = '', index }) => ({
      kind: 'bearerToken' as const,
      longTerm: true,
      isExample: /EXAMPLE/.test(whole),
      start: index + mark.length,
      end: index + whole.length,
    }));

const marked =
  /(?<![\w./@+-])([A-Za-z][A-Za-z0-9]{0,11}(?:[_.-][A-Za-z0-9]{1,8}){0,2}[_.-])([A-Za-z0-9_-]{20,400})(?![\w/-])/g;

/** The longest stretch without a sign between, of all three kinds of character: `MyStack-ChatFunctionRole-1A2B3C4D5E6F` has none. */
const hasKeyIn = (run: string): boolean =>
  run
    .split(/[_-]/)
    .some(
      (part) => part.length >= 20 && /[a-z]/.test(part) && /[A-Z]/.test(part) && /\d/.test(part) && looksRandom(part),
    ) ||
  (/[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run) && run.length >= 32 && changesOften(run));

/** Names in camel case: two words of five small letters are no chance. */
const hasWords = (run: string): boolean => (run.match(/[a-z]{5,}/g) ?? []).length > 1;

const changesOften = (run: string): boolean =>
  looksRandom(run) && run.split(/[_-]/).every((part) => !/[a-z]{6}/.test(part));

/** An ARN names things. */
const isWithinArn = (text: string, at: number): boolean =>
  /arn:[^\s"'`,<>()]*$/.test(text.slice(Math.max(0, at - longestArn), at));

const longestArn = 200;
