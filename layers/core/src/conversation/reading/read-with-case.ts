import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { readChange } from '../change/read-change.ts';
import type { Case } from '../conversation.ts';
import { wholeWork } from '../engines/say-work.ts';
import { readBeyondFix } from '../points/read-beyond-fix.ts';
import { readPoint } from '../points/read-point.ts';
import { readNames } from '../told/read-names.ts';
import { asksAllOut } from './asks-all-out.ts';
import { asksEndUsers, mayCallToo } from './asks-end-users.ts';
import { asksOfOtherDeed } from './asks-of-deed.ts';
import { asksOfShown } from './asks-of-shown.ts';
import { asksRecap } from './asks-recap.ts';
import { asksSomething } from './asks-something.ts';
import { asksSum } from './asks-sum.ts';
import { asksWhole } from './asks-whole.ts';
import { barsAnother } from './bars-another.ts';
import { type About, caseMeant } from './case-meant.ts';
import { composedInCase } from './composed-in-case.ts';
import { isNoLayerQuestion } from './is-no-layer-question.ts';
import { isOffSubject } from './is-off-subject.ts';
import { learnedAsk } from './learned-ask.ts';
import { nameAnswered } from './name-answered.ts';
import { otherHolder } from './other-holder.ts';
import { namesAnother, otherTarget } from './other-target.ts';
import { putElsewhere } from './put-elsewhere.ts';
import { readAlone } from './read-alone.ts';
import { readAnswer } from './read-answer.ts';
import { readAsk } from './read-ask.ts';
import { readChecked } from './read-checked.ts';
import { isClearConcept, isOfFix, outranks, toldInCase } from './read-concept.ts';
import { asksNeeds, readNeed } from './read-need.ts';
import { isAcross, readOfCase } from './read-of-case.ts';
import type { Read } from './read-once.ts';
import { readOneMore } from './read-one-more.ts';
import { readOwnGrant } from './read-own-grant.ts';
import { readRemoval } from './read-removal.ts';
import { readReport } from './read-report.ts';
import { readSide } from './read-side.ts';
import { readToldValue } from './read-told-value.ts';
import { namesAws } from './states-denial.ts';
import type { TurnReading } from './turn-reading.ts';

/** With a case there: about it, unless the message clearly asks for something else. */
export const readWithCase = (read: Read): TurnReading => {
  const { facts, conversation, said, told } = read;
  const { pointed, at } = caseMeant(read);
  // What is to be let through says who and what is not.
  if (barsAnother(read)) return { kind: 'followUp', at, asks: { kind: 'opens' } };
  const asked = conversation.open === null || pointed !== null ? undefined : conversation.cases[at];
  if (asked !== undefined && asksOfShown(read, asked)) return { kind: 'policyCheck' };
  const elsewhere = readElsewhere(read, { pointed, at });
  if (elsewhere !== null) return { kind: 'followUp', at, asks: elsewhere };
  const named = asked === undefined ? null : nameAnswered({ facts, said, current: asked });
  if (named !== null) return { kind: 'answer', at, text: named };
  const wish = conversation.open === null ? null : changeIn(read, at);
  if (
    told !== null &&
    told.kind === 'followUp' &&
    told.isNamed &&
    conversation.thread !== null &&
    !isOfFix(read) &&
    wish === null
  )
    return { kind: 'concept', told };
  const isOpen = pointed !== null || conversation.open !== null;
  const current = conversation.cases[at] as Case;
  const removal = readRemoval({ facts, said, current, conversation });
  if (removal !== null) return { kind: 'followUp', at, asks: removal };
  const work = ofWork(read, current);
  if (work !== null) return { kind: 'followUp', at, asks: work };
  const side = pointed === null ? readSide(read) : null;
  if (side !== null) return { kind: 'concept', told: side };
  const more = readOneMore({ facts, said, conversation, at });
  // A thing of another kind is no change of the fix.
  if (more !== null && (wish === null || more.base === null))
    return { kind: 'followUp', at, asks: { kind: 'oneMore', ...more } };
  if (!isOpen) {
    const point = readPoint(facts, said, current);
    if (point !== null) return { kind: 'followUp', at, asks: { kind: 'point', point } };
  }
  const holder = isOpen ? otherHolder(facts, current, conversation) : null;
  if (holder !== null) return { kind: 'followUp', at, asks: { kind: 'holder', principal: holder } };
  return (
    (isOpen
      ? readOfCase({ facts, said, current, at, work: wholeWork(conversation, at) })
      : readClosedWhole(read, at)) ?? readAbout(read, { pointed, at })
  );
};

/** Of a value that stands somewhere, of where the fix was put, or of what is left without it. */
const readElsewhere = (read: Read, { pointed, at }: About): Ask | null => {
  const current = read.conversation.cases[at] as Case;
  const isOpen = read.conversation.open !== null && pointed === null;
  return (
    readToldValue(read.facts, current) ??
    (isOpen ? putElsewhere(read.facts, current) : null) ??
    readBeyond(read, { pointed, at })
  );
};

const readBeyond = ({ facts, said, conversation }: Read, { pointed, at }: About): Ask | null =>
  pointed === null ? readBeyondFix(facts, said, conversation.cases[at] as Case) : null;

/** What is asked of the whole work, of a statement that was added by hand, or of those who only use the application. */
const ofWork = ({ facts, said }: Read, current: Case): Ask | null =>
  asksAllOut(facts, said) ??
  asksSum(facts, said) ??
  readOwnGrant(facts, current) ??
  (asksEndUsers(facts, said, current) ? { kind: 'endUsers', mayCall: mayCallToo(said, current) } : null);

/** "All of it in one document", when all of it works already. */
const readClosedWhole = ({ facts, said, conversation }: Read, at: number): TurnReading | null => {
  if (facts.errors.length + facts.denials.length + facts.evidence.policies.length > 0) return null;
  const whole = asksWhole(said, wholeWork(conversation, at));
  return whole === null ? null : { kind: 'followUp', at, asks: whole };
};

/** "What is the CLI command?" is asked of the fix. */
const briefForm = ({ facts, conversation, said }: Read, at: number): TurnReading | null => {
  const form = readAsk(said);
  const isBrief = facts.text.trim().length <= longestForm && facts.errors.length + facts.evidence.policies.length === 0;
  return conversation.open !== null && isBrief && form?.kind === 'form' ? { kind: 'followUp', at, asks: form } : null;
};

const longestForm = 36;

const readAbout = (read: Read, { pointed, at }: About): TurnReading => {
  const { facts, conversation, prose, said, told } = read;
  const current = conversation.cases[at] as Case;
  const recap = asksRecap(facts, said, current);
  if (recap !== null) return { kind: 'followUp', at, asks: recap };
  const needs = asksNeeds(said, current) && (told?.fit ?? 0) < outright;
  const made = conversation.open === null || pointed !== null ? null : composedInCase(read, current);
  if (made !== null) return made;
  const changed = needs ? null : changeIn(read, at);
  if (changed !== null) return changed;
  if (pointed === null && namesAnother(facts, said, current)) return { kind: 'followUp', at, asks: { kind: 'other' } };
  if (!needs && pointed === null && isOffSubject(read, 'surely')) return { kind: 'outside' };
  const reported = needs || (conversation.open === null && pointed === null) ? null : reportIn(read, at);
  if (reported !== null) return reported;
  if (needs || readNeed(facts, said, current)) return { kind: 'need', at };
  const checked = current.outcome === null ? readChecked(read, current) : null;
  if (checked !== null) return checked;
  if (pointed === null && conversation.open !== null) {
    const answer = readAnswer({ facts, prose, said, current });
    if (answer !== null) return { ...answer, at };
  }
  if (hasAlready(read, current)) return { kind: 'followUp', at, asks: { kind: 'overlap' } };
  if (current.outcome !== null && isBareYes(said)) return { kind: 'followUp', at, asks: { kind: 'again' } };
  // What settled one thing and tells of another that is refused.
  if (conversation.open === null && !said.has('back') && said.has('fails') && !asksSomething(facts.text))
    return { kind: 'denial', isStated: false, asks: null };
  if (told !== null && pointed === null && isClearConcept(read))
    return briefForm(read, at) ?? { kind: 'concept', told };
  return readAsked(read, { pointed, at });
};

/** What is asked: of a page, of the engines, of the fix; else what the examples say, and last what is nearest. */
const readAsked = (read: Read, { pointed, at }: About): TurnReading => {
  const { facts, conversation, said, told } = read;
  const current = conversation.cases[at] as Case;
  // Of a deed that a page tells of more is known there than here.
  if (
    told !== null &&
    pointed === null &&
    told.kind === 'page' &&
    told.fit >= outright &&
    asksOfOtherDeed(facts, said, current)
  )
    return { kind: 'concept', told };
  // "Why the source ARN?" is asked of the thing that it names, "will the fix work for that model?" of the model.
  const first = readAsk(said);
  const isOtherwise =
    isNoLayerQuestion(first, read) ||
    (first?.kind === 'ownSide' && !isAcross(current) && told !== null && told.fit >= outright);
  const asked = isOtherwise ? null : first;
  const isPlain = told !== null && (!said.has('caseWord') || told.fit >= surely);
  if (asked?.kind === 'why' && told !== null && told.isNamed && isPlain) return { kind: 'concept', told };
  const target = otherTarget(facts, said, current);
  if (told !== null && pointed === null && outranks(read, asked ?? target))
    return { kind: 'concept', told: toldInCase(read, at) ?? told };
  // "Limit it to our VPC" says how: a page tells.
  const isTold = told !== null && (told.isNamed || told.fit >= outrightHere);
  if (asked?.kind === 'smaller' && told !== null && isTold && conversation.open !== null)
    return { kind: 'concept', told };
  const isVague =
    asked === null ||
    asked.kind === 'layer' ||
    asked.kind === 'again' ||
    asked.kind === 'alternatives' ||
    (asked.kind === 'next' && (facts.mentions.actions.length > 0 || target?.kind === 'would'));
  const asks = target !== null && isVague ? target : (asked ?? target);
  if (asks !== null) return { kind: 'followUp', at, asks };
  if (pointed !== null) return { kind: 'followUp', at, asks: { kind: 'again' } };
  return readLearned(read, at) ?? readLast(read, at);
};

const reportIn = ({ facts, conversation, prose, said, told }: Read, at: number): TurnReading | null => {
  const report = readReport(prose, said);
  if (report === null) return null;
  // Of something else than the case is about it reports nothing.
  if (report.says === 'stillFails' && namesElse(facts, conversation.cases[at] as Case)) return null;
  // "Done. And what is a service role?": what is asked is answered.
  if (report.says === 'applied' && said.has('whatIs') && told?.isNamed === true) return { kind: 'concept', told };
  // "Would that also let it see whether the job is done?" reports nothing.
  const asks = report.says === 'applied' && report.also !== null;
  return asks && otherTarget(facts, said, conversation.cases[at] as Case)?.kind === 'would'
    ? { kind: 'followUp', at, asks: { kind: 'would' } }
    : { kind: 'report', at, ...report };
};

/** A thing, an action or a kind of policy that the case does not have, or a question whether it is the same. */
const namesElse = ({ text, mentions }: Facts, { text: known, outcome }: Case): boolean => {
  const isKnown = (name: string): boolean => known.toLowerCase().includes(name.toLowerCase());
  const limit =
    /\b(?:explicit deny|permissions boundary|service control policy|session policy|endpoint policy)\b/i.exec(text)?.[0];
  return (
    [...mentions.arns, ...mentions.actions, ...readNames(text).map(({ name }) => name)].some(
      (name) => !isKnown(name),
    ) ||
    (limit !== undefined && !isKnown(limit) && outcome?.denial !== 'explicit') ||
    (/[?？]\s*$/.test(text) && asksSame.test(text))
  );
};
// "The same again for the other one?"
const asksSame = /\b(?:for|para|pour|für|per)\b/i;

/** "The role has aoss:APIAccessAll already": told of what is there, against what is taken to be missing. */
const hasAlready = ({ facts, said }: Read, { outcome }: Case): boolean =>
  outcome !== null &&
  said.has('already') &&
  !asksSomething(facts.text) &&
  !said.hasAny('works', 'fails', 'still') &&
  (facts.mentions.actions.length > 0 || said.hasAny('alreadyAllows', 'policyWord'));

/** A wish is about the fix that was shown last, though a word of it may be another case's too; unless that one is called back. */
const changeIn = ({ facts, said, conversation }: Read, pointed: number): TurnReading | null => {
  const at = said.has('back') ? pointed : (conversation.open ?? pointed);
  const changes = readChange(facts, said, conversation.cases[at] as Case);
  if (changes !== null) return { kind: 'change', at, changes };
  // "Just put Resource *": what that would open is said before anything.
  return bareStar.test(facts.text) &&
    !asksSomething(facts.text) &&
    facts.denials.length === 0 &&
    said.text.length < shortWish
    ? { kind: 'followUp', at, asks: { kind: 'all' } }
    : null;
};

const bareStar = /(?:^|[\s"'“”(=])\*(?![\w/:*])(?=[\s"'”),.!]|$)/;
const shortWish = 160;

/** "Yes please", to what was offered. */
const isBareYes = (said: Read['said']): boolean =>
  /^\W*(?:yes|yeah|yep|sure|ja|oui|si|sim)\b(?:\W*\p{L}+){0,2}\W*$/u.test(said.text) && readAsk(said) === null;

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
  const { told, said, facts } = read;
  const alone = readAlone(read);
  const near = toldInCase(read, at);
  const isQuestion = near !== null && asksSomething(facts.text) && facts.errors.length === 0;
  // A question adds nothing that the case would be answered anew for.
  const isAsked = asksSomething(facts.text) && facts.errors.length + facts.denials.length === 0;
  if (alone.kind === 'denial' && !isQuestion && !isAsked)
    return said.has('another') ? alone : { kind: 'correction', at };
  if (near !== null) return { kind: 'concept', told: near };
  if (told !== null && alone.kind === 'concept') return alone;
  // What is told while a case is open is told of it.
  if (!asksSomething(facts.text) && facts.told.length > 0) return { kind: 'correction', at };
  return isOffSubject(read, 'likely') ? { kind: 'outside' } : { kind: 'followUp', at, asks: { kind: 'about' } };
};

const outright = 0.6;
