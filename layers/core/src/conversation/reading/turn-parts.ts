import type { Facts } from '../../intake/index.ts';
import { asksSomething } from './asks-something.ts';
import { notionsIn } from './notions-in.ts';
import { readReport } from './read-report.ts';

/** The two halves of a turn that says two things: how it went and what comes now, or two questions; null: it says one. */
export const turnParts = ({ text, errors, denials, evidence }: Facts): readonly [string, string] | null => {
  const isPasted =
    errors.some(({ code, operation }) => code !== null || operation !== null) ||
    evidence.policies.length > 0 ||
    denials.some(({ statedBy }) => statedBy !== 'code');
  if (isPasted || text.length > longest || /[\n{]/.test(text.trim())) return null;
  const clauses = clausesOf(text.trim());
  return reportThen(clauses) ?? twoQuestions(clauses);
};

const longest = 320;

/** Sentences, and what stands on both sides of a "but". */
const clausesOf = (text: string): readonly string[] =>
  text
    .split(sentenceEnd)
    .flatMap((sentence) => sentence.split(turns))
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}*]/u.test(clause));

// A full stop inside of a name is none: `nova-lite-v1.0`.
const sentenceEnd = /(?<=[.!?;])\s+|(?<=[。！？])\s*/u;
const turns =
  /[,;]\s*(?=(?:but|however|aber|jedoch|mais|pero|mas|por[eé]m|ma|per[oò])\b)|、?(?=しかし|でも)|[，,]?(?=但是?|不过)|(?<=ました)が、?/iu;

/** "That works now. How do I …", "done, but now the sync says 403": how it went, and what is said of it besides. */
const reportThen = (clauses: readonly string[]): readonly [string, string] | null => {
  const [first, ...rest] = clauses;
  if (first === undefined || rest.length === 0 || first.length > longestReport || asksSomething(first)) return null;
  const report = readReport(first, notionsIn(first));
  const more = rest.join(' ').replace(leadingBut, '');
  if (report === null || report.says === 'stillFails' || report.also !== null || isThanksOnly(more)) return null;
  return [first, more];
};

const longestReport = 80;
const leadingBut =
  /^(?:but|however|aber|jedoch|mais|pero|mas|por[eé]m|ma|per[oò])\b[,:]?\s*|^(?:しかし|でも|但是?|不过)[、，]?/iu;

const isThanksOnly = (text: string): boolean =>
  notionsIn(text).hasAny('thanks', 'bye') && !asksSomething(text) && text.length < longestThanks;

const longestThanks = 40;

/** Two questions that stand side by side. */
const twoQuestions = (clauses: readonly string[]): readonly [string, string] | null => {
  const [first, second, ...more] = clauses;
  if (first === undefined || second === undefined || more.length > 0) return null;
  return /[?？]$/.test(first) && asksSomething(second) && !tells.test(second) && second.length >= shortest
    ? [first, second]
    : null;
};

// "I never created one." is told beside the question.
const tells = /^(?:i|we|you|they|our|my|it|ich|wir|je|nous|on|yo|nosotros|eu|nos|io|noi)\b[^?？]*$/i;

// "Right?" asks nothing new.
const shortest = 12;
