import { readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { readChange } from '../change/read-change.ts';
import type { Case } from '../conversation.ts';
import { readDocument } from '../documents/read-document.ts';
import { broughtIn } from '../engines/say-brought.ts';
import { readPoint } from '../points/read-point.ts';
import { providerIn } from '../told/provider-in.ts';
import { readModels } from '../told/read-models.ts';
import { replacedIn } from '../told/replaced-in.ts';
import { repositoryIn } from '../told/repository-in.ts';
import { signerOf } from '../told/signer-of.ts';
import { toldControls } from '../told/told-controls.ts';
import { asksDecision } from './asks-decision.ts';
import { asksNeeded } from './asks-needed.ts';
import { asksSomething } from './asks-something.ts';
import { findCase } from './find-case.ts';
import { isOffSubject } from './is-off-subject.ts';
import { learnedAsk } from './learned-ask.ts';
import type { Said } from './notions-in.ts';
import { namesAnother, otherTarget } from './other-target.ts';
import { readAlone } from './read-alone.ts';
import { readAnswer } from './read-answer.ts';
import { readAsk } from './read-ask.ts';
import { readBypass } from './read-bypass.ts';
import { readClaim } from './read-claim.ts';
import { isClearConcept, isOfFix, outranks, toldInCase } from './read-concept.ts';
import { asksNeeds, readNeed } from './read-need.ts';
import type { Read } from './read-once.ts';
import { readReport } from './read-report.ts';
import { readWider } from './read-wider.ts';
import { namesAws } from './states-denial.ts';
import type { TurnReading } from './turn-reading.ts';

/** With a case there: about it, unless the message clearly asks for something else. */
export const readWithCase = (read: Read): TurnReading => {
  const { facts, conversation, said, told } = read;
  const found = findCase(said, conversation.cases, conversation.open);
  // Who names the case under discussion goes on with it.
  const pointed = found === conversation.open ? null : found;
  const at = pointed ?? conversation.open ?? conversation.cases.length - 1;
  if (told !== null && told.kind === 'followUp' && told.isNamed && conversation.thread !== null && !isOfFix(read))
    return { kind: 'concept', told };
  const isOpen = pointed !== null || conversation.open !== null;
  const current = conversation.cases[at] as Case;
  if (!isOpen) {
    const point = readPoint(facts, said, current);
    if (point !== null) return { kind: 'followUp', at, asks: { kind: 'point', point } };
  }
  return (isOpen ? readOfCase({ facts, said, current, at }) : null) ?? readAbout(read, { pointed, at });
};

/** "What is the CLI command?" is asked of the fix. */
const briefForm = ({ facts, conversation, said }: Read, at: number): TurnReading | null => {
  const form = readAsk(said);
  const isBrief = facts.text.trim().length <= longestForm && facts.errors.length + facts.evidence.policies.length === 0;
  return conversation.open !== null && isBrief && form?.kind === 'form' ? { kind: 'followUp', at, asks: form } : null;
};

const longestForm = 36;

/** What is asked of the case itself, whatever its words are besides. */
const readOfCase = ({ facts, said, current, at }: OfCase): TurnReading | null => {
  // What is put right by name comes before whatever else the words bring to mind.
  if (signerOf(current, facts) !== null && current.outcome?.principal !== 'anonymous')
    return { kind: 'correction', at };
  if (said.has('correcting') && replacedIn(current, facts).length > 0) return { kind: 'correction', at };
  const point = readPoint(facts, said, current);
  if (point !== null) return { kind: 'followUp', at, asks: { kind: 'point', point } };
  if (wantsStar(facts, said)) return { kind: 'followUp', at, asks: { kind: 'all' } };
  if (takesBackWish(facts, said, current)) return { kind: 'change', at, changes: [] };
  if (asksWhole(said, current)) return { kind: 'followUp', at, asks: { kind: 'whole' } };
  const model = lackingModel(facts, current);
  if (model !== null) return { kind: 'answer', at, text: `The model is ${model}.` };
  const claim = readClaim(facts, said, current);
  if (claim !== null) return { kind: 'claim', at, claim };
  const around = readBypass(facts, said, current);
  if (around !== null) return { kind: 'followUp', at, asks: around };
  if (facts.evidence.policies.length === 0 && broughtIn(facts, current) !== null)
    return { kind: 'answer', at, text: facts.text };
  const wider = readWider(facts, said, current);
  if (wider !== null) return { kind: 'followUp', at, asks: wider };
  if (asksNeeded(facts, said, current)) return { kind: 'followUp', at, asks: { kind: 'needed' } };
  const asksOwn = readAsk(said)?.kind === 'ownSide' && isAcross(current);
  const wished = asksOwn ? null : readDocument(facts, said, current);
  if (wished !== null) return { kind: 'document', at, wished };
  // The provider's name is in the trust and in what the directory sends.
  const isOfProvider = /AssumeRoleWithSAML|\bSAML\b/.test(current.text) && !asksSomething(facts.text);
  if (isOfProvider && facts.text.length <= longestFound && providerIn(facts.text) !== null)
    return { kind: 'document', at, wished: { target: 'trust', isAsked: false } };
  // A repository in words that no sign of a pipeline is read from.
  const isOfPipeline =
    /AssumeRoleWithWebIdentity/.test(current.text) &&
    /仓库|存储库|リポジトリ|レポジトリ/.test(facts.text) &&
    !asksSomething(facts.text);
  if (isOfPipeline && repositoryIn(facts.text) !== null)
    return { kind: 'document', at, wished: { target: 'trust', isAsked: false } };
  // What a Deny asks for, as the person found it in there.
  const isMet =
    current.outcome?.denial === 'explicit' &&
    facts.text.length <= longestFound &&
    facts.errors.length === 0 &&
    !asksSomething(facts.text) &&
    !said.hasAny('works', 'thanks') &&
    toldControls(facts.text).length > 0;
  return isMet ? { kind: 'answer', at, text: facts.text } : null;
};

/** "It's nova lite": the one model that the fix lacks; null: it lacks none, or none is told. */
const lackingModel = (facts: Facts, { outcome }: Case): string | null => {
  const lacks = outcome !== null && JSON.stringify(outcome.fix.steps).includes('{ModelId}');
  if (!lacks || facts.text.length > shortStar || asksSomething(facts.text)) return null;
  const [model, ...others] = readModels(facts.text);
  return model === undefined || others.length > 0 ? null : model;
};

/** "Wildcard is easier, no?": a star in place of what the fix names. */
const wantsStar = ({ text, denials, mentions }: Facts, said: Said): boolean =>
  text.length <= shortStar && denials.length === 0 && mentions.arns.length === 0 && starEasier.test(said.text);

const shortStar = 90;
const starEasier =
  /\b(?:wildcards?|star|stars|an asterisk|platzhalter|stern\w*|asterisk|joker|comodin\w*|asterisco|curinga|carattere jolly)\b.{0,40}(?:\b(?:easier|simpler|quicker|faster|shorter|fine|ok(?:ay)?|enough|it|do(?:es)?|no|right|einfacher|plus simple|mas (?:facil|simple)|mais (?:facil|simples)|piu (?:facile|semplice))\b|\?)|\b(?:just|simply|only|einfach|juste|simplemente|simplesmente|semplicemente)\b.{0,20}\b(?:wildcards?|star|stars|stern|asterisco)\b|(?:ワイルドカード|アスタリスク).{0,12}(?:楽|だめ|いい|簡単)|通配符.{0,10}(?:简单|方便|可以|行)/u;

/** "Undo the aliases thing": what was last wished for about the fix, not the fix. */
const takesBackWish = ({ text }: Facts, said: Said, { wishes = [] }: Case): boolean =>
  wishes.length > 0 &&
  said.has('undo') &&
  text.length <= longestWish &&
  ofLast.test(said.text) &&
  !asksHow.test(said.text);

const longestWish = 90;
const ofLast =
  /\b(?:thing|that (?:last )?(?:one|change|bit|part)|last (?:one|change|wish|bit)|what i (?:just )?(?:asked|wanted)|letzte\w*|das letzte|dernier\w*|ultim[oa]\w*)\b|さっき|最後の|刚才|最后/;
const asksHow = /\b(?:how|wie|comment|como|come|command)\b|どう|怎么/;

/** "Everything for this role in one policy": what was settled before belongs to it too. */
const asksWhole = (said: Said, { settled }: Case): boolean =>
  settled.length > 0 && said.text.length <= longestFound && inOne.test(said.text);

const inOne =
  /\b(?:everything|all(?: of)?(?: (?:that|this|it|them))?|both|the whole lot|alles|beides|tout|les deux|todo|ambos|tudo|ambas|tutto|entrambi)\b.{0,50}\b(?:in one|in a single|together|combined|(?:as|in) (?:one )?(?:json|policy|document|statement)|zusammen|in einer|ensemble|dans une|junt[oa]s?|en una|numa|em uma|insieme|in una)\b|\b(?:one|single|combined|complete|eine einzige|una sola|uma unica|une seule)\b.{0,20}\b(?:policy|document|json|richtlinie|politique|politica)\b.{0,30}\b(?:everything|all|both|alles|tout|todo|tudo|tutto)\b|全部.{0,12}(?:まとめ|一つ)|まとめて|合并|放在一起|一个策略/;

const longestFound = 300;

type OfCase = Pick<Read, 'facts' | 'said'> & { readonly current: Case; readonly at: number };

const readAbout = (
  read: Read,
  { pointed, at }: { readonly pointed: number | null; readonly at: number },
): TurnReading => {
  const { facts, conversation, prose, said, told } = read;
  const current = conversation.cases[at] as Case;
  const needs = asksNeeds(said, current) && (told?.fit ?? 0) < outright;
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
  // "Why the source ARN?" is asked of the thing that it names, "will the fix work for that model?" of the model.
  const first = readAsk(said);
  const asked = first?.kind === 'ownSide' && !isAcross(current) && told !== null && told.fit >= outright ? null : first;
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
    (asked.kind === 'layer' && target?.kind === 'other') ||
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
  // "Done. And what is a service role?": what is asked is answered.
  if (report.says === 'applied' && said.has('whatIs') && told?.isNamed === true) return { kind: 'concept', told };
  // "Would that also let it see whether the job is done?" reports nothing.
  const asks = report.says === 'applied' && report.also !== null;
  return asks && otherTarget(facts, said, conversation.cases[at] as Case)?.kind === 'would'
    ? { kind: 'followUp', at, asks: { kind: 'would' } }
    : { kind: 'report', at, ...report };
};

/** Caller and resource are in two accounts: only then there are two sides. */
const isAcross = ({ outcome }: Case): boolean => {
  const [own, theirs] = [outcome?.principal, outcome?.resource].map((arn) => readArn(arn ?? null).account);
  return own !== '' && theirs !== '' && own !== theirs;
};

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

/** A policy that was checked has no denial to ask about; what a page answers is answered. */
const readChecked = (read: Read, current: Case): TurnReading | null => {
  const { said, told } = read;
  const shown = current.evidence.policies.length;
  const isDecided = asksDecision(read, current);
  const isDecidable = isDecided || (shown > 0 && said.hasAny('would', 'allowed', 'opens', 'whatCan'));
  if (!isDecidable && told !== null && (said.has('whatIs') || told.fit >= outrightHere))
    return { kind: 'concept', told };
  return shown > 0 && (isDecided || !isEngineQuestion(read)) ? { kind: 'policyCheck' } : null;
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
  const { told, said, facts } = read;
  const alone = readAlone(read);
  const near = toldInCase(read, at);
  const isQuestion = near !== null && asksSomething(facts.text) && facts.errors.length === 0;
  if (alone.kind === 'denial' && !isQuestion) return said.has('another') ? alone : { kind: 'correction', at };
  if (near !== null) return { kind: 'concept', told: near };
  if (told !== null && alone.kind === 'concept') return alone;
  // What is told while a case is open is told of it.
  if (!asksSomething(facts.text) && facts.told.length > 0) return { kind: 'correction', at };
  return isOffSubject(read, 'likely') ? { kind: 'outside' } : { kind: 'followUp', at, asks: { kind: 'about' } };
};

const outright = 0.6;
