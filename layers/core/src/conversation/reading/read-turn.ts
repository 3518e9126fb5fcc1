import { sayCannotLogIn } from '../../explain/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import { checkPolicy } from '../../policy-check/index.ts';
import { cannotWrite } from '../compose/cannot-write.ts';
import { compose } from '../compose/compose.ts';
import { openCase } from '../conversation.ts';
import { isWritten } from '../engines/is-written.ts';
import { sayCeiling } from '../engines/say-ceiling.ts';
import { sayNegatedList } from '../engines/say-negated-list.ts';
import { wholeWork } from '../engines/say-work.ts';
import { statedCorrection } from '../stated-correction.ts';
import { readUnrefused } from '../unrefused/read-unrefused.ts';
import { allowAnyway } from './allow-anyway.ts';
import { answerThenAsk } from './answer-then-ask.ts';
import { asksReview } from './asks-review.ts';
import { asksToLogIn } from './asks-to-log-in.ts';
import { besideWhether } from './asks-whether.ts';
import { asksWhole } from './asks-whole.ts';
import { barePolicyWish } from './bare-policy-wish.ts';
import { denialOf } from './denial-of.ts';
import { findCase } from './find-case.ts';
import { isAnswered } from './is-answered.ts';
import { isOfAllCases } from './is-of-all-cases.ts';
import { isOpenQuestion } from './is-open-question.ts';
import { isOtherLanguage } from './is-other-language.ts';
import { narrowWished } from './narrow-wished.ts';
import { notionsIn } from './notions-in.ts';
import { otherTopic } from './other-topic.ts';
import { readAlone } from './read-alone.ts';
import { readAside } from './read-aside.ts';
import { readAsk } from './read-ask.ts';
import { readCatalogAsk } from './read-catalog-ask.ts';
import { fitting, isClearConcept, isQuoted } from './read-concept.ts';
import { readLack } from './read-lack.ts';
import { readMoreOfMade } from './read-more-of-made.ts';
import { readOfLast } from './read-of-last.ts';
import { type Read, readOnce, type Spoken } from './read-once.ts';
import { readPartly } from './read-partly.ts';
import { readPlainTalk } from './read-plain-talk.ts';
import { failsBehind } from './read-report.ts';
import { isThanksForAll, readSocial } from './read-social.ts';
import { isOfExam, readChosen, readSupposed } from './read-supposed.ts';
import { readUndo } from './read-undo.ts';
import { readWithCase } from './read-with-case.ts';
import { refuseTurned } from './refuse-turned.ts';
import { saysNone } from './says-none.ts';
import { readShownAccess } from './shown-access.ts';
import { namesAws, showsEvidence, statesDenial } from './states-denial.ts';
import { plainlyFails, tellsFailure } from './tells-failure.ts';
import type { TurnReading } from './turn-reading.ts';

/** One reading of a message: what it adds, answers, reports, corrects or asks; a stated denial outranks the rest, off the subject is the last resort. */
export const readTurn = (spoken: Spoken): TurnReading => {
  const rest = otherTopic(spoken.facts.text);
  if (rest !== null && spoken.conversation.cases.length > 0)
    return readTurn({
      ...spoken,
      facts: readText(rest),
      conversation: { ...spoken.conversation, cases: [], open: null, thread: null },
    });
  const reading = readOutright(spoken) ?? readWhole(spoken);
  return refuseTurned(reading, spoken.facts.text) ?? reading;
};

/** What is put right by name, what was looked at and is not there, and what fails beside what works: nothing else of the message is read. */
const readOutright = ({ facts, conversation }: Spoken): TurnReading | null => {
  const at = conversation.open;
  const current = openCase(conversation);
  if (at === null || current === null) return null;
  if (statedCorrection(facts.text) !== null) return { kind: 'correction', at };
  const none = saysNone(facts, current, conversation.lately);
  if (none !== null) return readLack(current, none) ?? { kind: 'evidence', at, none };
  const answered = answerThenAsk(facts, current);
  if (answered !== null) return { kind: 'answer', at, text: answered };
  const anyway = allowAnyway(facts, current);
  if (anyway !== null) return { kind: 'followUp', at, asks: anyway };
  const partly = readPartly(facts, current);
  return partly === null ? null : { kind: 'followUp', at, asks: partly };
};

const readWhole = (spoken: Spoken): TurnReading => {
  const { facts, conversation } = spoken;
  const at = conversation.open;
  const read = readOnce(spoken);
  const { told, said, prose } = read;
  const before = readUndo(read) ?? readOfLast(read) ?? readOfMade(read);
  if (before !== null) return before;
  const talk = readTalk(facts, at);
  if (talk !== null) return talk;
  // "A: {…} B: {…}": policies to compare, no answers to choose from.
  const isChoice = told?.kind === 'choice' && facts.evidence.policies.length < 2;
  if (told !== null && (isChoice || told.kind === 'practice') && !isQuoted(facts)) return readChosen(read, told);
  const supposed = readSupposed(read) ?? readUnrefused(read);
  if (supposed !== null) return supposed;
  if (told !== null && at === null && isNothingPasted(facts) && isOfExam(prose)) return { kind: 'concept', told };
  if (told !== null && at === null && isNothingPasted(facts) && (looksUp.has(told.kind) || isOnlyCompared(read)))
    return { kind: 'concept', told };
  const shown = readShownAccess(facts);
  if (shown !== null) return { kind: 'dataAccess', shown };
  const isToLearn = told !== null && asksToLearn(prose);
  const unknown = at === null ? readUnknown(read, isToLearn) : null;
  if (unknown !== null) return unknown;
  const made = isToLearn || mayWishForNone(read) ? null : compose(facts);
  if (made !== null) return { kind: 'composed', made };
  const tells = at === null && !isOfAllCases(facts.text) && tellsFailure(read);
  // "It works, but now: …": the failure behind it is what is told.
  const isNext = at !== null && facts.errors.length > 0 && failsBehind(prose);
  const isStated =
    isNext || (statesDenial(facts, at !== null) && (tells || !(told !== null && at === null && isOpenQuestion(facts))));
  if (at === null && isSaidThere(read)) return { kind: 'policyCheck' };
  // "It fixed everyone's error. Safe to use?": of a policy that is shown, whatever error is spoken of.
  const isReviewed = at === null && said.has('safe') && facts.denials.every(({ statedBy }) => statedBy !== 'sentence');
  if (showsEvidence(facts, spoken.given) && (!isStated || isReviewed)) return readShown(read);
  if (isStated && !isClearConcept(read)) return denialOf(read, true);
  const isAllPaste = prose.trim() === '' && facts.text.trim() !== '';
  const manners = isAllPaste ? null : readManners(read);
  const social = tells && manners !== 'thanks' && manners !== 'greeting' ? null : manners;
  // What AWS keeps or logs is asked of AWS.
  if (social !== null && !(social === 'privacy' && isOfAws(read))) return { kind: social };
  const aside = readAside(read);
  if (aside !== null) return aside;
  const listed = readListed(read);
  if (listed !== null) return listed;
  return conversation.cases.length === 0 ? readAlone(read) : readWithCase(read);
};

/** Thanks, a greeting, a question about us; without a case what is told to work is no case's either. */
const readManners = ({ prose, said, conversation }: Read): ReturnType<typeof readSocial> =>
  conversation.cases.length === 0 && isThanksForAll(prose, said) ? 'thanks' : readSocial(prose, said);

/** What is said to us of ourselves or of the world, and of a condition that is shown, whatever comes near it. */
const readTalk = (facts: Facts, at: number | null): TurnReading | null => {
  const listed = at === null && facts.errors.length === 0 ? sayNegatedList(facts.text) : null;
  if (listed !== null) return { kind: 'cannot', says: listed };
  const talk = readPlainTalk(facts);
  if (talk === 'outage') return { kind: 'notIam', about: 'outage' };
  return talk === null ? null : { kind: talk === 'about' ? 'about' : 'outside' };
};

/** What AWS has no policy for, who sends us into an account, and who says next to nothing in a language that is not answered: what failed is asked for. */
const readUnknown = (read: Read, isToLearn: boolean): TurnReading | null => {
  const { denials, errors, evidence, text } = read.facts;
  if (evidence.policies.length > 0) return null;
  // A sentence of AWS is a refusal, whatever policies it speaks of.
  const isRefusal = errors.length > 0 || denials.some(({ statedBy }) => statedBy === 'sentence');
  const cannot = isRefusal || isToLearn ? null : cannotWrite(text);
  if (cannot !== null) return { kind: 'cannot', says: cannot };
  const isTold =
    denials.some(({ statedBy }) => statedBy === 'sentence') || errors.some(({ operation }) => operation !== null);
  if (isTold) return null;
  if (asksToLogIn(text)) return { kind: 'cannot', says: sayCannotLogIn() };
  return isVagueElsewhere(read) ? { kind: 'askForError' } : null;
};

/** Short, in a language that is not answered, with nothing pasted: no page is guessed at. */
const isVagueElsewhere = ({ facts, prose, told }: Read): boolean =>
  prose.trim().length <= mostVague &&
  isNothingPasted(facts) &&
  facts.mentions.actions.length + facts.operations.length === 0 &&
  !spelledAction.test(prose) &&
  (told?.fit ?? 0) < (/[?？]/.test(prose) ? nearHere : outrightHere) &&
  isOtherLanguage(prose);

// The subject's words of some of them are known.
const nearHere = 0.38;
// Also one that AWS does not have: what there is instead is told.
const spelledAction = /\b[a-z][a-z0-9-]{1,30}:[A-Z]\w+/;
const mostVague = 120;

/** Who wants something explained wants no policy written: "what is …", "explain …, when do I need one?". */
const asksToLearn = (prose: string): boolean => toLearn.test(prose) && !toWrite.test(prose);

const toLearn =
  /\b(?:explain|what (?:is|are) an? [\w -]{3,40} and (?:can|may|do|does|when|who|how)|when (?:do|should|would) (?:i|we) (?:need|use|take)|what (?:does|do) .{3,40} mean)\b/i;
const toWrite =
  /\b(?:write|draft|generate|create (?:me )?an?|give (?:me|us)|show me|(?<!do )(?:i|we) need|(?:policy|statement|scp) (?:that|which|so that|for|to)|allow(?:s|ing)? (?:the|my|our|only|role|user)|json)\b/i;

/** A case is there, two things are compared, or a page answers outright: no policy is wished for. */
const mayWishForNone = (read: Read): boolean =>
  read.conversation.cases.length > 0 || asksDifference(read.prose) || isToldOutright(read);

/** A question that a page answers nearly word for word, and no word of one to be written. */
const isToldOutright = ({ told, prose }: Read): boolean =>
  told?.kind === 'page' && told.fit >= nearlyWordForWord && /[?？]/.test(prose) && !toWrite.test(prose);

const nearlyWordForWord = 0.8;

/** Who asks what two things are apart, or which of them to take, wants no policy of either. */
const asksDifference = (prose: string): boolean =>
  /\b(?:difference|differences|differs?|versus|vs|unterschied\w*|différences?|diferencias?|diferenças?|differenz[ae])\b|違い|区别|差别/i.test(
    prose,
  );

/** What AWS keeps is asked of AWS, not of us: of a service that is named, or what a page answers outright. */
const isOfAws = ({ facts, told, prose }: Read): boolean =>
  told !== null &&
  (isAnswered(told) || ((namesAws(facts) || service.test(prose)) && !/\b(?:you|your|paste|whydenied)\b/i.test(prose)));

const service = /cloudtrail|cloudwatch|bedrock|\bs3\b|amazon|\baws\b/i;

/** What is looked up or put right by what the question names, not by how near a page comes. */
const looksUp: ReadonlySet<string> = new Set(['seeing', 'belief', 'listed']);

/** "Task role or execution role?": two things are compared, and nothing is said to have failed. */
const isOnlyCompared = ({ told, said, facts, prose }: Read): boolean =>
  told?.kind === 'comparison' &&
  facts.errors.length === 0 &&
  // In a language that is not read, `Deny` is a word of AWS and no word for a failure.
  (isOtherLanguage(prose) || (!said.hasAny('fails', 'still', 'works') && /[?？]|か[。\s]*$|吗/.test(prose)));

/** No sentence of AWS about a principal, no error with its message, no policy: a question stands alone. */
const isNothingPasted = (facts: Facts): boolean =>
  !isQuoted(facts) &&
  facts.evidence.policies.length === 0 &&
  facts.errors.every(({ message, code, operation }) => message.length <= 60 && (code === null || operation === null));

/** A policy that is asked for by its word alone, or what is said of the one that was made last: in another form, or with something more. */
const readOfMade = (read: Read): TurnReading | null => {
  const { facts, said, conversation } = read;
  const { made } = conversation;
  const bare = barePolicyWish(facts);
  if (bare !== null) return { kind: 'composed', ...bare };
  if (made === undefined) return narrowWished(read);
  if (facts.text.length > longestAsk || facts.errors.length + facts.evidence.policies.length > 0) return null;
  const { open } = conversation;
  if (open !== null && openCase(conversation) !== null && asksWhole(said, wholeWork(conversation, open)) !== null)
    return null;
  const asks = readAsk(said);
  return asks?.kind === 'form' ? { kind: 'inForm', form: asks.form } : readMoreOfMade(read, made);
};

/** A question for AWS's lists; what a page answers outright is told rather than looked up. */
const readListed = ({ facts, said, conversation, told }: Read): TurnReading | null => {
  // An error that names its call is what is asked about, whatever policy stands beside it.
  if (facts.errors.some(({ code, operation }) => code !== null && operation !== null)) return null;
  const current = conversation.open === null ? undefined : conversation.cases[conversation.open];
  const asks = readCatalogAsk(facts, said, current === undefined ? null : readText(current.text));
  const least = asks?.kind === 'resourceOf' ? outrightHere : fitting;
  if (asks === null || (asks.kind !== 'regionsOfProfile' && (told?.fit ?? 0) >= least)) return null;
  return { kind: 'catalog', asks };
};

/** Policies without a denial: to be compared, to be checked, or what was missing for the case. */
const readShown = (read: Read): TurnReading => {
  const { facts, conversation, said } = read;
  const policies = facts.evidence.policies.length;
  const back = said.has('back') ? findCase(notionsIn(read.prose), conversation.cases, conversation.open) : null;
  const at = back ?? conversation.open;
  if (policies > 1 && said.has('compare')) return { kind: 'compare' };
  const isFailing =
    !isAskedOf(read) &&
    !isReviewAsked(read) &&
    (said.hasAny('fails', 'still') ||
      facts.operations.some(({ from }) => from === 'error') ||
      (plainlyFails(read) && !said.has('safe')));
  if (policies > 0 && !isFailing && (said.has('safe') || at === null)) return { kind: 'policyCheck' };
  if (at === null) return { kind: 'denial', isStated: true, asks: null };
  const ask = readAsk(said);
  return ask?.kind === 'whatCan' ? { kind: 'followUp', at, asks: ask } : { kind: 'evidence', at };
};

/** "Why is it still refused with this?": where no error is shown, a fault in what is shown says more than a guess. */
const isSaidThere = ({ prose, facts: { errors, denials, operations, evidence } }: Read): boolean =>
  evidence.policies.length > 0 &&
  prose.trim().length <= mostAsked &&
  errors.length === 0 &&
  denials.every(({ statedBy, principal }) => statedBy !== 'sentence' && principal === null) &&
  // Of another call than the one that is told the fault may be, and then it explains nothing.
  operations.every(({ name }) => JSON.stringify(evidence.policies.map(({ document }) => document)).includes(name)) &&
  // What a template or an account tells is looked through as a whole.
  evidence.policies.every(({ source }) => source === 'pasted') &&
  (sayCeiling(prose, evidence.policies) !== null ||
    checkPolicy(evidence.policies.filter(isWritten)).some(
      ({ level, rule }) => (level === 'error' && rule !== 'refused') || rule === 'missing-part',
    ));

/** A question about what is shown: "why can the caller still not stream with this?", "is a call from us-east-1 denied by it?". */
const isAskedOf = ({ prose, facts: { errors, denials } }: Read): boolean => {
  if (errors.length > 0) return false;
  if (denials.some(({ statedBy, principal }) => statedBy === 'sentence' || principal !== null)) return false;
  const beside = prose.trim().length <= mostTold ? besideWhether(prose.trim()) : null;
  if (beside !== null && !refused.test(beside)) return true;
  return prose.trim().length <= mostAsked && /[?？]|か[。\s]*$|吗/.test(prose) && !refused.test(prose);
};

/** A judgement is asked for, and neither AWS's sentence nor an error is shown. */
const isReviewAsked = ({ prose, facts: { errors, denials, operations } }: Read): boolean =>
  errors.length === 0 &&
  operations.every(({ from }) => from !== 'error') &&
  denials.every(({ statedBy, principal }) => statedBy !== 'sentence' && principal === null) &&
  asksReview(prose);

const mostAsked = 170;
const mostTold = 400;
const refused =
  /denied|refused|rejected|verweiger|abgelehnt|refus|deneg|rechaz|negad|recus|negat|rifiut|拒|失敗|失败|エラー|报错|fehlgeschl|schlägt|échou|falla|falh|error|fails|failing/i;

const longestAsk = 200;
// Without a case a page is weighed against lists and against asking for the error: a nearer page than with one (0.55) says more than either.
const outrightHere = 0.65;
