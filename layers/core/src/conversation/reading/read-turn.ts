import type { Ask, HandbookAnswer } from '../../explain/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import { type Intent, rankAsks } from '../../recognise/index.ts';
import type { Case } from '../conversation.ts';
import { statedCorrection } from '../stated-correction.ts';
import { asksDecision } from './asks-decision.ts';
import { asksSomething } from './asks-something.ts';
import { findCase } from './find-case.ts';
import { isBareWish, isWideWish, saysNeed } from './is-wish.ts';
import { learnedAsk } from './learned-ask.ts';
import { notionsIn } from './notions-in.ts';
import { otherTarget } from './other-target.ts';
import { readAnswer } from './read-answer.ts';
import { readAsk } from './read-ask.ts';
import { type CatalogAsk, readCatalogAsk } from './read-catalog-ask.ts';
import { fitting, isClearConcept, isOfFix, isQuoted, likesConcept, outranks, toldInCase } from './read-concept.ts';
import { asksNeeds, readNeed } from './read-need.ts';
import { longestQuestion, type Read, readOnce, type Spoken } from './read-once.ts';
import { readReport } from './read-report.ts';
import { readSocial } from './read-social.ts';
import { namesAws, showsEvidence, statesDenial } from './states-denial.ts';
import { plainlyFails, tellsFailure } from './tells-failure.ts';

/** What a message is to its conversation; `at`: the case it is about. */
export type TurnReading =
  /** `asks`: what the pages answer to the words that the failure is told with; null: none fits. */
  | { readonly kind: 'denial'; readonly isStated: boolean; readonly asks: HandbookAnswer | null }
  | { readonly kind: 'evidence' | 'correction'; readonly at: number }
  /** An answer to our question: `text` is what it adds to the facts; null: the person cannot say. */
  | { readonly kind: 'answer'; readonly at: number; readonly text: string | null }
  | {
      readonly kind: 'report';
      readonly at: number;
      readonly says: 'works' | 'applied' | 'stillFails';
      readonly also: Ask | null;
    }
  | { readonly kind: 'followUp'; readonly at: number; readonly asks: Ask }
  | { readonly kind: 'policyCheck' | 'compare' }
  /** What a policy is for, checked or yet to be written. */
  | { readonly kind: 'need'; readonly at: number | null }
  | { readonly kind: 'concept'; readonly told: HandbookAnswer }
  /** What AWS's own lists say. */
  | { readonly kind: 'catalog'; readonly asks: CatalogAsk }
  | { readonly kind: 'greeting' | 'thanks' | 'afresh' | 'about' | 'privacy' | 'askForError' | 'askForPolicy' }
  | { readonly kind: 'outside' };

/** One reading of a message: what it adds, answers, reports, corrects or asks; a stated denial outranks the rest, off the subject is the last resort. */
export const readTurn = (spoken: Spoken): TurnReading => {
  const { facts, conversation } = spoken;
  const at = conversation.open;
  if (at !== null && statedCorrection(facts.text) !== null) return { kind: 'correction', at };
  const read = readOnce(spoken);
  const { told, said, prose } = read;
  // "A: {…} B: {…}": policies to compare, no answers to choose from.
  const isChoice = told?.kind === 'choice' && facts.evidence.policies.length < 2;
  if (told !== null && (isChoice || told.kind === 'practice') && !isQuoted(facts)) return { kind: 'concept', told };
  const tells = at === null && tellsFailure(read);
  const isStated =
    statesDenial(facts, at !== null) && (tells || !(told !== null && at === null && isOpenQuestion(facts)));
  if (showsEvidence(facts, spoken.given) && !isStated) return readShown(read);
  if (isStated && !isClearConcept(read)) return denialOf(read, true);
  const isAllPaste = prose.trim() === '' && facts.text.trim() !== '';
  const manners = isAllPaste ? null : readSocial(prose, said);
  const social = tells && manners !== 'thanks' && manners !== 'greeting' ? null : manners;
  // What AWS keeps or logs is asked of AWS.
  if (social !== null && !(social === 'privacy' && namesAws(facts) && isAnswered(told))) return { kind: social };
  const listed = readListed(read);
  if (listed !== null) return listed;
  return conversation.cases.length === 0 ? readAlone(read) : readWithCase(read);
};

/** A failure, with what the pages answer to its words. */
const denialOf = ({ told }: Read, isStated: boolean): TurnReading => ({
  kind: 'denial',
  isStated,
  asks: told !== null && told.fit >= nearEnough && (told.kind === 'page' || told.kind === 'correction') ? told : null,
});

// What is asked without a failure is answered by what comes less near as well.
const nearEnough = 0.36;

/** Nearly word for word a question that a page answers. */
const isAnswered = (told: HandbookAnswer | null): boolean =>
  told !== null && told.kind === 'page' && told.fit >= outright;

/** A question for AWS's lists; what a page answers outright is told rather than looked up. */
const readListed = ({ facts, said, conversation, told }: Read): TurnReading | null => {
  const current = conversation.open === null ? undefined : conversation.cases[conversation.open];
  const asks = readCatalogAsk(facts, said, current === undefined ? null : readText(current.text));
  const least = asks?.kind === 'resourceOf' ? outrightHere : fitting;
  if (asks === null || (asks.kind !== 'regionsOfProfile' && (told?.fit ?? 0) >= least)) return null;
  return { kind: 'catalog', asks };
};

/** A question that quotes nothing of AWS: an operation that it names is what it asks about. */
const isOpenQuestion = ({ text, denials, errors }: Facts): boolean =>
  (asksSomething(text) || /[.。]\s*$/.test(text)) &&
  !/[\n]\s*\S*(?:Exception|Error)/.test(text) &&
  denials.every(({ statedBy, principal }) => (statedBy === 'operation' || statedBy === 'code') && principal === null) &&
  errors.every(({ message }) => message.length <= 20);

/** Policies without a denial: to be compared, to be checked, or what was missing for the case. */
const readShown = (read: Read): TurnReading => {
  const { facts, conversation, said } = read;
  const policies = facts.evidence.policies.length;
  const at = conversation.open;
  if (policies > 1 && said.has('compare')) return { kind: 'compare' };
  const isFailing =
    said.hasAny('fails', 'still') || facts.operations.some(({ from }) => from === 'error') || plainlyFails(read);
  if (policies > 0 && !isFailing && (said.has('safe') || at === null)) return { kind: 'policyCheck' };
  if (at === null) return { kind: 'denial', isStated: true, asks: null };
  const ask = readAsk(said);
  return ask?.kind === 'whatCan' ? { kind: 'followUp', at, asks: ask } : { kind: 'evidence', at };
};

/** With a case there: about it, unless the message clearly asks for something else. */
const readWithCase = (read: Read): TurnReading => {
  const { facts, conversation, prose, said, told } = read;
  const pointed = findCase(said, conversation.cases, conversation.open);
  const at = pointed ?? conversation.open ?? conversation.cases.length - 1;
  const current = conversation.cases[at] as Case;
  if (told !== null && told.kind === 'followUp' && told.isNamed && conversation.thread !== null && !isOfFix(read))
    return { kind: 'concept', told };
  const needs = asksNeeds(said, current) && (told?.fit ?? 0) < outright;
  const report = needs || (conversation.open === null && pointed === null) ? null : readReport(prose, said);
  if (report !== null) return { kind: 'report', at, ...report };
  if (needs || readNeed(facts, said, current)) return { kind: 'need', at };
  // A policy that was checked has no denial to ask about; what a page answers is answered.
  const isDecided = asksDecision(read, current);
  const isDecidable =
    isDecided || (current.evidence.policies.length > 0 && said.hasAny('would', 'allowed', 'opens', 'whatCan'));
  if (current.outcome === null && !isDecidable && told !== null && (said.has('whatIs') || told.fit >= outrightHere))
    return { kind: 'concept', told };
  if (current.outcome === null && current.evidence.policies.length > 0 && (isDecided || !isEngineQuestion(read)))
    return { kind: 'policyCheck' };
  if (pointed === null && conversation.open !== null) {
    const answer = readAnswer({ facts, prose, said, current });
    if (answer !== null) return { ...answer, at };
  }
  if (current.outcome !== null && isBareYes(said)) return { kind: 'followUp', at, asks: { kind: 'again' } };
  if (told !== null && pointed === null && isClearConcept(read)) return { kind: 'concept', told };
  // "Why the source ARN?" is asked of the thing that it names, "will the fix work for that model?" of the model.
  const asked = readAsk(said);
  const isPlain = told !== null && (!said.has('caseWord') || told.fit >= surely);
  if (asked?.kind === 'why' && told !== null && told.isNamed && isPlain) return { kind: 'concept', told };
  const target = otherTarget(facts, said, current);
  if (told !== null && pointed === null && outranks(read, asked ?? target))
    return { kind: 'concept', told: toldInCase(read, at) ?? told };
  // "Limit it to our VPC" says how: a page tells.
  if (asked?.kind === 'smaller' && told?.isNamed === true && conversation.open !== null)
    return { kind: 'concept', told };
  const isVague =
    asked === null ||
    asked.kind === 'again' ||
    asked.kind === 'alternatives' ||
    (asked.kind === 'next' && facts.mentions.actions.length > 0);
  const asks = target !== null && isVague ? target : (asked ?? target);
  if (asks !== null) return { kind: 'followUp', at, asks };
  if (pointed !== null) return { kind: 'followUp', at, asks: { kind: 'again' } };
  return readLearned(read, at) ?? readLast(read, at);
};

/** "Yes please", to what was offered. */
const isBareYes = (said: Read['said']): boolean =>
  /^\W*(?:yes|yeah|yep|sure|ja|oui|si|sim)\b(?:\W*\p{L}+){0,2}\W*$/u.test(said.text) && readAsk(said) === null;

const isEngineQuestion = ({ said, told }: Read): boolean =>
  ['whatCan', 'fullAccess', 'managed', 'would'].includes(readAsk(said)?.kind ?? '') ||
  (told !== null && said.has('whatIs'));

/** By the examples of what people ask: where none of the notions was named. */
const readLearned = (read: Read, at: number): TurnReading | null => {
  const { prose, conversation, facts } = read;
  // What names a service may ask about that one: then the examples must be plain.
  const learned = learnedAsk(prose, namesAws(facts) ? 0.6 : 0.3);
  if (learned === null) return null;
  switch (learned.kind) {
    case 'ask': {
      // Nothing is named that could be decided: what a page answers is nearer.
      const near = targeted.has(learned.ask.kind) ? toldInCase(read, at) : null;
      return near === null ? { kind: 'followUp', at, asks: learned.ask } : { kind: 'concept', told: near };
    }
    case 'report':
      return conversation.open === null ? null : { kind: 'report', at, says: learned.says, also: null };
    case 'noIdea':
      return conversation.open === null ? null : { kind: 'answer', at, text: null };
  }
};

const outrightHere = 0.55;
const surely = 0.8;

const targeted: ReadonlySet<string> = new Set(['would', 'other', 'whatCan', 'all']);

const readLast = (read: Read, at: number): TurnReading => {
  const { told, said, intents, facts } = read;
  const alone = readAlone(read);
  const near = toldInCase(read, at);
  const isQuestion = near !== null && asksSomething(facts.text) && facts.errors.length === 0;
  if (alone.kind === 'denial' && !isQuestion) return said.has('another') ? alone : { kind: 'correction', at };
  if (near !== null) return { kind: 'concept', told: near };
  if (told !== null && alone.kind === 'concept') return alone;
  // Who talks about a case is believed to go on with it, unless both rankings and our own words see nothing of ours.
  const none = rankAsks(facts.text.slice(0, longestQuestion)).find(({ id }) => id === 'none')?.probability ?? 0;
  const isOff =
    (intents.get('offSubject') ?? 0) >= offSubject &&
    none >= 0.2 &&
    !namesAws(facts) &&
    !said.hasAny('policyWord', 'role', 'subject', 'model') &&
    !goesOn.test(said.text);
  return isOff ? { kind: 'outside' } : { kind: 'followUp', at, asks: { kind: 'about' } };
};

// Who says how they call, or speaks of "these", speaks of the case.
const goesOn =
  /\b(?:instead of (?:this|these|that|it)|i (?:run|call|use|am|did|have|do|tried)|we (?:run|call|use|are|did|have|do|tried)|i'm|we're|laptop|vpn|server|terminal)\b/;

const outright = 0.6;

// What somebody is told to do, not asked.
const isCommand = /^\W*(?:list|show|delete|give|print|dump|drop)\b(?![^?？]*[?？]\s*$)/i;
const offSubject = 0.5;
const slight = 0.1;

/** Of what is no word for a follow-up either. */
const surelyOff = 0.9;

/** Of a page that is not named. */
const fairlySure = 0.12;

/** Without a case: a failure, a concept, or what has nothing to do with us. */
const readAlone = (read: Read): TurnReading => {
  const { facts, said, told, intents, conversation } = read;
  const whole = notionsIn(facts.text);
  const isOurs =
    namesAws(facts) ||
    said.hasAny('subject', 'policyWord', 'model', 'role') ||
    (whole.has('fails') && said.has('software'));
  const likes = (intent: Intent): number => intents.get(intent) ?? 0;
  const tells = tellsFailure(read);
  const asks = asksSomething(facts.text);
  if (
    said.has('meta') &&
    !(asks && !isCommand.test(facts.text) && isAnswered(told)) &&
    !(tells && facts.errors.length > 0)
  )
    return { kind: 'outside' };
  if (told !== null && told.kind === 'followUp' && conversation.thread !== null)
    return told.isNamed || isOurs || likes('offSubject') < surelyOff ? { kind: 'concept', told } : { kind: 'outside' };
  if (isBareWish(read) || isWideWish(read)) return { kind: 'askForError' };
  if (saysNeed(read)) return { kind: 'need', at: null };
  const complains = whole.has('fails') && said.has('own') && !asks;
  if ((tells && (isOurs || likes('offSubject') < slight)) || (complains && isOurs)) return denialOf(read, false);
  // A question with no word of ours, and nothing that failed.
  if (told === null && asks && !isOurs && !whole.has('fails') && facts.errors.length === 0) return { kind: 'outside' };
  const isKnown = told !== null && (told.isNamed || told.probability >= fairlySure || told.fit >= fitting);
  if (told !== null && asks && isOpenQuestion(facts)) return { kind: 'concept', told };
  if (told !== null && (isClearConcept(read) || (likesConcept(read) > likes('failure') && isKnown)))
    return { kind: 'concept', told };
  if (whole.has('fails') && (isOurs || likes('offSubject') < offSubject)) return denialOf(read, false);
  if (likes('failure') > 0.5 || facts.errors.length > 0) return denialOf(read, false);
  if (said.has('safe') && said.has('policyWord')) return { kind: 'askForPolicy' };
  if (facts.operations.length + facts.mentions.actions.length > 0) return { kind: 'need', at: null };
  // A question of our subject gets the nearest page rather than a question back.
  if (told !== null && (isKnown || asks || conversation.thread !== null)) return { kind: 'concept', told };
  if (said.has('policyWord') && said.hasAny('give', 'again')) return { kind: 'askForError' };
  return likes('offSubject') >= offSubject && !isOurs ? { kind: 'outside' } : { kind: 'askForError' };
};
