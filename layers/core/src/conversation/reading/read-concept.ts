import { type Ask, askHandbook, type HandbookAnswer, pageOfAction, pageOfCause } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { rankAsks } from '../../recognise/index.ts';
import { readCalls } from '../told/read-calls.ts';
import { asksSomething } from './asks-something.ts';
import { learnedAsk } from './learned-ask.ts';
import { readAsk } from './read-ask.ts';
import { longestQuestion, type Read } from './read-once.ts';

/** A concept in words that leave no doubt, even while a case is open. */
export const isClearConcept = ({ told, said, facts, intents, prose, conversation }: Read): boolean => {
  if (told === null || isQuoted(facts) || prose.length > 1_500) return false;
  // An error with its sentence is a failure, whatever is asked about it.
  if (conversation.cases.length === 0 && facts.errors.some(({ message }) => message.length > sentence)) return false;
  // AWS's own sentences join things by "or" as well: what is plainly a failure and asks nothing compares nothing.
  if ((intents.get('failure') ?? 0) > surelyFailed && !asksSomething(facts.text)) return false;
  // What is told of an open case is no belief about all cases.
  if (told.kind === 'correction' && conversation.open !== null && !asksSomething(facts.text)) return false;
  if (told.kind === 'comparison' || told.kind === 'correction')
    return (
      (conversation.cases.length === 0 || !said.has('caseWord')) &&
      (!said.hasAny('fails', 'own') || (intents.get('concept') ?? 0) > 0.3)
    );
  // "What is the confused deputy problem?" is no problem of the case.
  const isAsked = said.has('whatIs') && (!said.has('caseWord') || defines.test(said.text));
  return (
    isAsked &&
    told.isNamed &&
    (intents.get('concept') ?? 0) > (intents.get('failure') ?? 0) &&
    !/\b(?:my|this|that|next|here)\b/.test(said.text)
  );
};

const defines =
  /^\W*(?:and |also |und |et |y |e )?(?:what(?:'s| is| are)(?: an?| the)?|was (?:ist|sind)(?: ein\w*| d\w\w)?|qu'est-ce que?|c'est quoi|que (?:es|son)|o que (?:e|sao)|(?:che )?cos'e|什么是) ?[^,;.!?？。]{3,48}[?？]?$|^[^,;.!?？。]{3,40}とは(?:何ですか)?[?？]?$/;

const surelyFailed = 0.95;
const sentence = 40;

/** A sentence of AWS about a principal: an exam question has none. */
export const isQuoted = ({ denials }: Facts): boolean =>
  denials.some(({ statedBy, principal }) => statedBy === 'sentence' && principal?.startsWith('arn:') === true);

const outright = 0.6;

/** Whether a page answers a question so nearly word for word that a word of it which is also asked of cases does not count. */
export const outranks = ({ told, facts, said, prose }: Read, asked: Ask | null): boolean =>
  told !== null &&
  told.fit >= (asked === null ? outright : nearly) &&
  (told.fit >= wordForWord || (learnedAsk(prose, 0.5) === null && !pointsAtCase.test(said.text))) &&
  asksSomething(facts.text) &&
  (!said.has('caseWord') || told.fit >= wordForWord) &&
  (!ofCases.has(asked?.kind ?? '') || (asked?.kind === 'brief' && said.has('whatIs'))) &&
  !(asked?.kind === 'all' && bareStar.test(facts.text)) &&
  !(asked?.kind === 'layer' && asked.ofOthers === true) &&
  facts.mentions.arns.length === 0;

// `*` or `bedrock:*` in place of what the fix names.
const bareStar = /(?:^|[\s"'“”(])\*(?![\w/])|[a-z]:\*/;
// What is said of "it" is mostly said of the case.
const pointsAtCase =
  /\b(?:it|this|that|these|those|them|the fix|the call|esto|eso|isso|isto|questo|ça|cela|damit|das)\b|これ|それ|这个|它/;
const nearly = 0.68;
/** So near that what people ask of cases in like words does not count. */
const wordForWord = 0.8;

/** What is decided on the policies of the case, or made of its fix, whatever the pages say. */
const ofCases: ReadonlySet<string> = new Set([
  'form',
  'ownerText',
  'again',
  'fullAccess',
  'managed',
  'streaming',
  'withoutLayer',
  'allowIn',
  'contrast',
  'opens',
  'whatCan',
  'doIt',
  'brief',
  'would',
  'mayChange',
  'whom',
  'takeOut',
  'overlap',
  'ownSide',
  'whyNow',
  'look',
  'who',
  'where',
  'next',
]);

/** What is asked of a fix and never of a page. */
export const isOfFix = ({ said }: Read): boolean => ofFix.has(readAsk(said)?.kind ?? '');

const ofFix: ReadonlySet<string> = new Set(['form', 'undo', 'opens', 'ownerText', 'whom', 'again', 'fullAccess']);

/** What the pages answer to a question asked in the light of its case: what the case is about counts as said. */
export const toldInCase = ({ told, facts, conversation }: Read, at: number): HandbookAnswer | null => {
  if (told === null) return null;
  const outcome = conversation.cases[at]?.outcome ?? null;
  // Who names another action asks about that one.
  const other = readCalls(facts).find((action) => action.toLowerCase() !== outcome?.action?.toLowerCase());
  const named = other === undefined ? null : pageOfAction(other);
  const ofAction = named ?? (outcome?.action == null ? null : pageOfAction(outcome.action));
  const page = ofAction ?? (outcome?.causeId == null ? null : pageOfCause(outcome.causeId));
  const near = page === null ? null : askHandbook(`(${page.title}) ${inWords(facts.text)}`, null);
  const isNear = near !== null && near.fit >= inItsLight && near.kind === 'page';
  const isOwn = isNear && near.pages[0] === page?.id && near.fit >= told.fit * nearlyAs;
  const least = asksSomething(facts.text) ? fitting : ofStatement;
  if (told.fit >= least && !isOwn && (!isNear || told.fit >= near.fit || told.fit >= wordForWord)) return told;
  const isPlain = asksSomething(facts.text) || (near?.fit ?? 0) >= ofStatement;
  return isNear && isPlain ? near : null;
};

// "In account 444455556666" is in another one than the case's.
const inWords = (text: string): string =>
  text.slice(0, longestQuestion).replace(/\b(?:in (?:the )?)?account \d{12}\b/gi, 'in another account');

const inItsLight = 0.5;
/** What the page of the case answers comes first where another answers hardly better. */
const nearlyAs = 0.85;
/** What somebody tells rather than asks. */
const ofStatement = 0.6;

/** Two rankings tell a concept from a failure: what kind of message it is and, of a question, whether it is one of those about a case. */
export const likesConcept = ({ facts, intents, said }: Read): number => {
  const text = facts.text.trim();
  // Which of two policies counts is asked of rules, whatever it is asked about.
  if (said.has('allowed', 'denies') && /[?？]$/.test(text) && facts.errors.length === 0) return 2;
  if (said.has('fails', 'own')) return intents.get('concept') ?? 0;
  const asked = /[?？]$/.test(text)
    ? rankAsks(text.slice(0, longestQuestion)).find(({ id }) => id === 'concept')
    : undefined;
  return (intents.get('concept') ?? 0) + (asked?.probability ?? 0);
};

/** Of an answer: near enough to be meant. */
export const fitting = 0.42;
