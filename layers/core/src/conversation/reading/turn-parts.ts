import type { Facts } from '../../intake/index.ts';
import { asksSomething } from './asks-something.ts';
import { notionsIn } from './notions-in.ts';
import { readReport } from './read-report.ts';

/** The acts of a turn that says several things: how it went and what comes now, or questions side by side, three at most; null: it says one. */
export const turnParts = ({ text, errors, denials, evidence }: Facts): readonly string[] | null => {
  const isPasted =
    errors.some(({ code, operation }) => code !== null || operation !== null) ||
    evidence.policies.length > 0 ||
    denials.some(({ statedBy }) => statedBy !== 'code');
  if (isPasted || text.length > longest) return null;
  const clauses = clausesOf(text.trim());
  const behind = reportThen(clauses);
  // What is quoted is one with the question on it.
  const isQuoted = /[\n{]/.test(text.trim());
  if (behind !== null) return [behind[0], ...((isQuoted ? null : questionsIn(clausesOf(behind[1]))) ?? [behind[1]])];
  return isQuoted ? null : questionsIn(clauses);
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
  // "Added. Ran it again: 403, the same message": what was done and that it did not help is one report.
  if (
    report.says === 'applied' &&
    clauses.slice(1).some((clause) => readReport(clause, notionsIn(clause))?.says === 'stillFails')
  )
    return null;
  return [first, more];
};

const longestReport = 80;
const leadingBut =
  /^(?:but|however|aber|jedoch|mais|pero|mas|por[eé]m|ma|per[oò])\b[,:]?\s*|^(?:しかし|でも|但是?|不过)[、，]?/iu;

const isThanksOnly = (text: string): boolean =>
  notionsIn(text).hasAny('thanks', 'bye') && !asksSomething(text) && text.length < longestThanks;

const longestThanks = 40;

/** Questions that stand side by side, with a mark between them or joined by "and". */
const questionsIn = (clauses: readonly string[]): readonly string[] | null => {
  const parts = clauses.flatMap((clause) => (asksSomething(clause) ? joinedQuestions(clause) : [clause]));
  if (parts.length < 2 || parts.length > most) return null;
  const isEach = parts.every(
    (part, at) =>
      asksSomething(part) &&
      part.length >= shortest &&
      !isTag.test(part) &&
      (at === 0 || !tells.test(part)) &&
      (at > 0 || !isAside.test(part)),
  );
  return isEach ? parts : null;
};

const most = 3;

/** "Who owns it and how do I find its name?": two questions in one sentence. */
const joinedQuestions = (clause: string): readonly string[] => {
  const parts = clause.split(andAsks).map((part) => part.trim());
  return parts.length === 2 &&
    parts.every((part) => part.split(/\s+/).length >= fewest && asksSomething(`${part.replace(/[?？]$/, '')}`))
    ? parts.map((part) => (/[?？]$/.test(part) ? part : `${part}?`))
    : [clause];
};

const fewest = 3;
const andAsks =
  /,?\s+(?:and|und|et|y|e)\s+(?=(?:how|who|what|where|why|when|which|can|could|does|do|is|are|will|would|should|wie|wer|was|wo|warum|wann|kann|muss|comment|qui|que|quoi|ou|pourquoi|quand|est-ce|peut|como|quien|donde|cuando|puedo|puede|quem|onde|quando|posso|pode|come|chi|cosa|dove|perche)\b)/i;

// "I never created one." is told beside the question.
const tells = /^(?:i|we|you|they|our|my|it|ich|wir|je|nous|on|yo|nosotros|eu|nos|io|noi)\b[^?？]*$/i;
const isAside = /^(?:ok|so|hm+|right|really)\W*$/i;

// "The same again?" is said of the question before it.
const isTag =
  /^[¿\s]*(?:and |y |e |et |und )?(?:(?:lo|la) mism[oa]|(?:the )?same(?: again| thing)?|(?:wieder )?dasselbe|das gleiche|pareil|la même chose|o mesmo|la stessa cosa|lo stesso|同じ|一样)[\p{L} ]{0,20}[?？]?$/iu;

// "Right?" asks nothing new.
const shortest = 12;
