import { readArn } from '../../arn/index.ts';
import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { takesUp } from '../change/offered.ts';
import type { Case } from '../conversation.ts';
import { asksStorePolicy, readDocument } from '../documents/read-document.ts';
import { broughtIn } from '../engines/say-brought.ts';
import { respeltIn } from '../engines/say-key-case.ts';
import { readPlainAsk } from '../points/read-plain-ask.ts';
import { readPoint } from '../points/read-point.ts';
import { providerIn } from '../told/provider-in.ts';
import { readModels } from '../told/read-models.ts';
import { replacedIn } from '../told/replaced-in.ts';
import { repositoryIn } from '../told/repository-in.ts';
import { signerOf } from '../told/signer-of.ts';
import { toldControls } from '../told/told-controls.ts';
import { asksLetter } from './asks-letter.ts';
import { asksNeeded } from './asks-needed.ts';
import { asksOwnKey } from './asks-own-key.ts';
import { asksSomething } from './asks-something.ts';
import { asksWhole } from './asks-whole.ts';
import type { Said } from './notions-in.ts';
import { objectsTo } from './objects-to.ts';
import { profileAsked } from './profile-asked.ts';
import { readAsk } from './read-ask.ts';
import { readBypass } from './read-bypass.ts';
import { readClaim } from './read-claim.ts';
import type { Read } from './read-once.ts';
import { readWider } from './read-wider.ts';
import type { TurnReading } from './turn-reading.ts';

/** What is asked of the case itself, whatever its words are besides. */
export const readOfCase = (read: OfCase): TurnReading | null => {
  for (const reader of readers) {
    const reading = reader(read);
    if (reading !== null) return reading;
  }
  return null;
};

const followUp = (at: number, asks: Ask): TurnReading => ({ kind: 'followUp', at, asks });

/** What is put right by name comes before whatever else the words bring to mind. */
const readRight = ({ facts, said, current, at }: OfCase): TurnReading | null => {
  if (signerOf(current, facts) !== null && current.outcome?.principal !== 'anonymous')
    return { kind: 'correction', at };
  if (asksStorePolicy(facts, current))
    return { kind: 'document', at, wished: { target: 'dataAccess', isAsked: false } };
  const profileId = profileAsked(facts, current);
  if (profileId !== null) return followUp(at, { kind: 'profile', profileId });
  return said.has('correcting') && replacedIn(current, facts).length > 0 ? { kind: 'correction', at } : null;
};

/** What is said of the fix as it was shown. */
const readOfShown = ({ facts, said, current, at, work = current }: OfCase): TurnReading | null => {
  const point = readPoint(facts, said, current);
  if (point !== null) return followUp(at, { kind: 'point', point });
  const whole = asksWhole(said, work);
  if (whole !== null && facts.errors.length + facts.denials.length + facts.evidence.policies.length === 0)
    return followUp(at, whole);
  if (takesUp(facts, said, current)) return { kind: 'change', at, changes: current.offered ?? [] };
  if (wantsStar(facts, said)) return followUp(at, { kind: 'all' });
  if (takesBackWish(facts, said, current)) return { kind: 'change', at, changes: [] };
  if (asksUnbound(facts, said, current)) return followUp(at, { kind: 'unbound' });
  const objected = objectsTo(facts, said, current);
  if (objected !== null) return followUp(at, objected);
  const model = lackingModel(facts, current);
  return model === null ? null : { kind: 'answer', at, text: `The model is ${model}.` };
};

const readOfCall = ({ facts, said, current, at }: OfCase): TurnReading | null => {
  const claim = readClaim(facts, said, current);
  if (claim !== null) return { kind: 'claim', at, claim };
  const around = readBypass(facts, said, current);
  if (around !== null) return followUp(at, around);
  const isBrought = broughtIn(facts, current) !== null || respeltIn(facts, current) !== null;
  if (facts.evidence.policies.length === 0 && isBrought) return { kind: 'answer', at, text: facts.text };
  if (asksOwnKey(facts, said, current)) return followUp(at, { kind: 'ownKey' });
  const wider = readWider(facts, said, current);
  if (wider !== null) return followUp(at, wider);
  return asksNeeded(facts, said, current) ? followUp(at, { kind: 'needed' }) : null;
};

const readOfDocument = ({ facts, said, current, at }: OfCase): TurnReading | null => {
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
  return isOfPipeline && repositoryIn(facts.text) !== null
    ? { kind: 'document', at, wished: { target: 'trust', isAsked: false } }
    : null;
};

/** What a Deny asks for, as the person found it in there. */
const readMet = ({ facts, said, current, at }: OfCase): TurnReading | null =>
  current.outcome?.denial === 'explicit' &&
  facts.text.length <= longestFound &&
  facts.errors.length === 0 &&
  !asksSomething(facts.text) &&
  !said.hasAny('works', 'thanks') &&
  toldControls(facts.text).length > 0
    ? { kind: 'answer', at, text: facts.text }
    : null;

/** What says in its own words what it asks. */
const readPlain = ({ facts, said, current, at }: OfCase): TurnReading | null => {
  const ask = readPlainAsk(facts, said, current);
  return ask === null ? null : followUp(at, ask);
};

const readers: readonly ((read: OfCase) => TurnReading | null)[] = [
  ({ facts, said, current, at }) => (asksLetter(facts, said, current) ? followUp(at, { kind: 'ownerText' }) : null),
  readPlain,
  readRight,
  readOfShown,
  readOfCall,
  readOfDocument,
  readMet,
];

/** "It's nova lite": the one model that the fix lacks; null: it lacks none, or none is told. */
const lackingModel = (facts: Facts, { outcome }: Case): string | null => {
  const lacks = outcome !== null && JSON.stringify(outcome.fix.steps).includes('{ModelId}');
  if (!lacks || facts.text.length > shortStar || asksSomething(facts.text)) return null;
  const [profile] = facts.mentions.inferenceProfileIds;
  const [model, ...others] = profile === undefined ? readModels(facts.text) : facts.mentions.inferenceProfileIds;
  return model === undefined || others.length > 0 ? null : model;
};

/** "Wildcard is easier, no?": a star in place of what the fix names. */
const wantsStar = ({ text, denials, mentions }: Facts, said: Said): boolean =>
  text.length <= shortStar && denials.length === 0 && mentions.arns.length === 0 && starEasier.test(said.text);

const shortStar = 90;
const starEasier =
  /\b(?:wildcards?|star|stars|an asterisk|platzhalter|stern\w*|asterisk|joker|comodin\w*|asterisco|curinga|carattere jolly)\b.{0,40}(?:\b(?:easier|simpler|quicker|faster|shorter|fine|ok(?:ay)?|enough|it|do(?:es)?|no|right|einfacher|plus simple|mas (?:facil|simple)|mais (?:facil|simples)|piu (?:facile|semplice))\b|\?)|\b(?:just|simply|only|einfach|juste|simplemente|simplesmente|semplicemente)\b.{0,20}\b(?:wildcards?|star|stars|stern|asterisco)\b|(?:ワイルドカード|アスタリスク).{0,12}(?:楽|だめ|いい|簡単)|通配符.{0,10}(?:简单|方便|可以|行)/u;

/** "What if I leave the condition out?": asked of the condition that the fix has. */
const asksUnbound = ({ text, evidence }: Facts, said: Said, { outcome }: Case): boolean =>
  text.length <= shortStar &&
  evidence.policies.length === 0 &&
  conditionWord.test(said.text) &&
  (said.has('remove') || dropping.test(said.text)) &&
  asksSomething(text) &&
  (outcome?.fix.steps ?? []).some(
    ({ statement }) => statement?.['Effect'] === 'Allow' && statement['Condition'] !== undefined,
  );

const conditionWord =
  /\bconditions?\b|\bsource[- ]?(?:arn|account|ip|vpce?)\b|\bpassed ?to ?service\b|\bvia ?service\b|\bbedingung\w*|\bcondicion\w*|\bcondic(?:ao|oes)\b|\bcondizion\w*|条件/;
const dropping =
  /\b(?:without|skip|omit|leave|need|necessary|ohne|weglass\w*|brauch\w*|sans|omettre|besoin|sin|hace falta|quit\w*|sem|tir\w*|precis\w*|senza|serve|tolg\w*)\b|外し|なし|必要|去掉|不加|需要/;

/** "Undo the aliases thing": what was last wished for about the fix, not the fix. */
const takesBackWish = ({ text }: Facts, said: Said, { wishes = [] }: Case): boolean =>
  wishes.length > 0 &&
  said.has('undo') &&
  text.length <= longestWish &&
  ofLast.test(said.text) &&
  !asksHow.test(said.text);

const longestWish = 90;
const ofLast =
  /\b(?:thing|that (?:last )?(?:one|change|bit|part)|last (?:one|change|wish|bit)|(?:undo|revert|reverse) (?:that|this)|das (?:wieder )?ruckgangig|what i (?:just )?(?:asked|wanted)|letzte\w*|das letzte|dernier\w*|ultim[oa]\w*)\b|さっき|最後の|刚才|最后/;
const asksHow = /\b(?:how|wie|comment|como|come|command)\b|どう|怎么/;

const longestFound = 300;

export type OfCase = Pick<Read, 'facts' | 'said'> & {
  readonly current: Case;
  readonly at: number;
  /** The case with what else was written in the conversation; left out: nothing was. */
  readonly work?: Case;
};

/** Caller and resource are in two accounts: only then there are two sides. */
export const isAcross = ({ outcome }: Case): boolean => {
  const [own, theirs] = [outcome?.principal, outcome?.resource].map((arn) => readArn(arn ?? null).account);
  return own !== '' && theirs !== '' && own !== theirs;
};
