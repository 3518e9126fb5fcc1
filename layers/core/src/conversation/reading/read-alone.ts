import type { Intent } from '../../recognise/index.ts';
import { targetOf } from '../compose/target-of.ts';
import { wishesForPolicy } from '../compose/wishes-for-policy.ts';
import { readCalls } from '../told/read-calls.ts';
import { asksHelp } from './asks-help.ts';
import { asksSomething } from './asks-something.ts';
import { denialOf } from './denial-of.ts';
import { isAnswered } from './is-answered.ts';
import { isOfAllCases } from './is-of-all-cases.ts';
import { isOpenQuestion } from './is-open-question.ts';
import { isOtherLanguage } from './is-other-language.ts';
import { isBareWish, isWideWish, saysNeed } from './is-wish.ts';
import { notionsIn, plainLetters, type Said } from './notions-in.ts';
import { fitting, isClearConcept, likesConcept } from './read-concept.ts';
import type { Read } from './read-once.ts';
import { namesAws } from './states-denial.ts';
import { tellsFailure } from './tells-failure.ts';
import type { TurnReading } from './turn-reading.ts';

/** Without a case: a failure, a concept, or what has nothing to do with us. */
export const readAlone = (read: Read): TurnReading => {
  const { facts, said, told, intents, conversation } = read;
  const whole = notionsIn(facts.text);
  const isOurs =
    namesAws(facts) ||
    said.hasAny('subject', 'policyWord', 'model', 'role') ||
    (whole.has('fails') && said.has('software'));
  const likes = (intent: Intent): number => intents.get(intent) ?? 0;
  const tells = !isOfAllCases(facts.text) && !asksForPolicyOf(read) && tellsFailure(read);
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
  if (told !== null && isPlainlyAnswered(read)) return { kind: 'concept', told };
  // Who wishes for a policy that none is made for tells of no failure: what it is for is asked.
  if (told !== null && isUnreadQuestion(read, whole)) return { kind: 'concept', told };
  const isWish = isUnreadWish(read);
  if (isWish && (told === null || told.fit < fitting)) return { kind: 'need', at: null };
  if ((tells && (isOurs || likes('offSubject') < slight)) || (complains && isOurs))
    return isWish && !whole.has('fails') ? wishAnswered(told) : denialOf(read, false);
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

/** "It is started by a queue and calls a model. Which policy does its role need?": told is what it does, and nothing that failed. */
const asksForPolicyOf = ({ facts, said }: Read): boolean =>
  facts.errors.length === 0 &&
  facts.denials.every(({ statedBy }) => statedBy === 'operation') &&
  !said.hasAny('fails', 'still') &&
  whichPolicy.test(plainLetters(facts.text));

const whichPolicy =
  /\b(?:which|what) (?:iam )?(?:polic(?:y|ies)|permissions?)\b[^.?!]{0,60}\bneeds?\b|\bwelche (?:iam-)?(?:policy|policies|richtlinie\w*|berechtigung\w*|rechte)\b[^.?!]{0,60}\bbrauch|\bquelles? (?:politiques?|polic(?:y|ies)|permissions?|autorisations?)\b[^.?!]{0,60}\b(?:faut|besoin)|\bque (?:politicas?|permisos)\b[^.?!]{0,60}\bnecesit|\b(?:que|quais) (?:politicas?|permissoes)\b[^.?!]{0,60}\bprecis|\bquali? (?:policy|permessi)\b[^.?!]{0,60}\b(?:serv|bisogno)/;

/** In a language that is not read no failure is learned from the words: without a word of AWS for one, the nearest page is told. */
const isUnreadQuestion = ({ facts, prose }: Read, whole: Said): boolean =>
  !whole.has('fails') &&
  facts.errors.length + facts.denials.length + facts.operations.length + facts.evidence.policies.length === 0 &&
  isOtherLanguage(prose);

/** What the page that comes near says it takes; else what it is for is asked. */
const wishAnswered = (told: Read['told']): TurnReading =>
  told !== null && told.fit >= nearlyPlain ? { kind: 'concept', told } : { kind: 'need', at: null };

/** A policy is wished for in so many words, and nothing says for which call. */
const isUnreadWish = ({ facts }: Read): boolean => {
  if (facts.errors.length + facts.denials.length + facts.operations.length > 0) return false;
  const plain = plainLetters(facts.text);
  return (
    targetOf(plain) !== null &&
    opensAsPolicy.test(plain) &&
    wishesForPolicy(facts.text, plain) &&
    readCalls(facts).length === 0
  );
};

const opensAsPolicy = /polic(?:y|ies)\b|richtlinie|politi(?:que|ca)|ポリシー|策略|\bscps?\b|\brcps?\b/;

/** A question that shows nothing, and an answer to just that: no failure of the writer's own is guessed at. */
const isPlainlyAnswered = ({ facts, told, said }: Read): boolean => {
  if (told === null) return false;
  // Asked nearly word for word, and nothing is told to have failed.
  const isAsked = told.fit >= nearlyAsked && /[?？]/.test(facts.text) && !said.hasAny('fails', 'still');
  if (isAsked && facts.errors.length + facts.denials.length === 0 && !asksHelp(facts.text)) return true;
  if (!asksSomething(facts.text) || !isOpenQuestion(facts)) return false;
  if (isOfAllCases(facts.text)) return told.fit >= fitting;
  if (facts.errors.length > 0 || asksHelp(facts.text)) return false;
  // A name that AWS does not have is put right, whatever could not be found.
  if (told.kind === 'correction') return true;
  if (told.kind === 'belief' || hearsay.test(facts.text) || isOfAllCases(facts.text))
    return told.kind === 'belief' || told.fit >= fitting;
  // "It was refused, I do not know why" tells a failure; "it denies that, doesn't it?" asks.
  return told.fit >= plainly && !(said.has('fails') && (said.has('own') || !/[?？]\s*$/.test(facts.text)));
};

const plainly = 0.62;
const nearlyPlain = 0.6;
const nearlyAsked = 0.75;

// What others say is asked about, whatever failed in it.
const hearsay =
  /\b(?:(?:my|our|a) (?:colleague|coworker|co-worker|teammate|boss|manager|admin|course|teacher|trainer|lead|consultant|friend|cto|ciso) (?:says?|said|thinks?|claims?|told|believes?|insists?)|i (?:heard|read|was told)|they say|on m'a dit|on m’a dit|j'ai (?:lu|entendu)|me han dicho|me dijeron|mi hanno detto|me disseram|man hat mir gesagt|ich habe gehört|mein\w* (?:chef\w*|kolleg\w+|kurs|admin\w*) (?:sagt|meint|behauptet|glaubt)|mon (?:collègue|chef|cours) (?:dit|pense|affirme)|mi (?:compañer[oa]|jefe|curso) (?:dice|cree|afirma)|meu (?:colega|chefe|curso) (?:diz|acha|afirma)|il mio (?:collega|capo|corso) (?:dice|sostiene|pensa))\b|(?:同僚|上司|先輩)(?:が|は|に|から)|(?:同事|老板|领导|老师)(?:说|认为)|と聞きました|听说/i;

// What somebody is told to do, not asked.
const isCommand = /^\W*(?:list|show|delete|give|print|dump|drop)\b(?![^?？]*[?？]\s*$)/i;
const offSubject = 0.5;
const slight = 0.1;

/** Of what is no word for a follow-up either. */
const surelyOff = 0.9;

/** Of a page that is not named. */
const fairlySure = 0.12;
