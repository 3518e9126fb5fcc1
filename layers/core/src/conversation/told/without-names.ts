import { readNames } from './read-names.ts';

/** A question without the names of its things, which are no words of the subject: the role `kb-ingest-role` is no knowledge base. */
export const withoutNames = (text: string): string =>
  text.length > longest
    ? text
    : readNames(text)
        .filter(({ name }) => !ofWords(name))
        .toReversed()
        .reduce((rest, { name, at }) => `${rest.slice(0, at)}${rest.slice(at + name.length)}`, text)
        .replace(/[“”"'`«»「」]{2}/g, '')
        .replace(/ {2,}/g, ' ');

/** What is said around names that look like names: a role `lambda-resumo` asks for no summary. */
export const besideNames = (text: string): string =>
  text.length > longest
    ? text
    : readNames(text)
        .filter(({ name }) => /[-_]/.test(name) && !ofWords(name))
        .toReversed()
        .reduce((rest, { name, at }) => `${rest.slice(0, at)}x${rest.slice(at + name.length)}`, text)
        .replace(terraform, 'x');

// Where Terraform has a thing.
const terraform = /(?<![\w.])(?:data\.)?aws_[a-z0-9_]{2,60}\.[A-Za-z_][\w-]{0,63}/g;

// What is longer shows something.
const longest = 600;

/** "Bedrock-Agent", "IAM-managed" and the like are words of a language. */
const ofWords = (name: string): boolean =>
  /^[A-Z]/.test(name) ||
  /^(?:[a-z]+-)?(?:managed|based|linked|level|wide|only|term|in|off|style|time|side)$/.test(name);
