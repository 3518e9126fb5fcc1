import { type FollowUp, type FoundConcept, findConcept, readFollowUp } from '../explain/index.ts';
import type { Facts } from '../intake/index.ts';
import type { Conversation } from './conversation.ts';
import type { GivenEvidence } from './question.ts';
import { statedCorrection } from './stated-correction.ts';

/** What a message is to its conversation. */
export type TurnReading =
  | { readonly kind: 'denial'; readonly isStated: boolean }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'correction' }
  | { readonly kind: 'report'; readonly says: 'works' | 'applied' | 'stillFails' }
  | { readonly kind: 'followUp'; readonly asks: FollowUp }
  | { readonly kind: 'concept'; readonly found: FoundConcept }
  | { readonly kind: 'greeting' | 'thanks' | 'afresh' }
  | { readonly kind: 'outside' };

type Said = {
  readonly facts: Facts;
  readonly given: GivenEvidence | undefined;
  readonly conversation: Conversation;
};

/** Reads what a message adds, corrects, reports or asks; a stated denial outranks every other reading. */
export const readTurn = (said: Said): TurnReading => {
  const { facts, conversation } = said;
  const prose = facts.text.slice(0, longestProse);
  const isTopic = conversation.topic !== null;
  if (isTopic && statedCorrection(prose) !== null) return { kind: 'correction' };
  if (statesDenial(facts, isTopic)) return { kind: 'denial', isStated: true };
  if (showsEvidence(said)) return isTopic ? { kind: 'evidence' } : { kind: 'denial', isStated: true };
  if (isAfresh(prose)) return { kind: 'afresh' };
  const about = isTopic && !asksMeaning(prose) ? readAbout(facts, prose) : null;
  const reading = about ?? readAlone(facts, prose);
  return isTopic && reading.kind === 'outside' ? (readOnTopic(said, prose) ?? reading) : reading;
};

/** What reads as nothing by itself may answer the question that was asked, or ask about the answer. */
const readOnTopic = ({ facts, conversation }: Said, prose: string): TurnReading | null => {
  if (prose.trim() === '' || prose.length > 300) return null;
  const wasAsked = conversation.topic?.outcome?.isAsking === true;
  if (wasAsked && !isQuestion(prose)) return { kind: 'correction' };
  const refers =
    namesAws(facts, prose) || /\b(?:it|this|that|fix|statement|answer|profile|region|account|console)\b/i.test(prose);
  return refers ? { kind: 'followUp', asks: { kind: 'brief' } } : null;
};

/** What a message may say about the call under discussion. */
const readAbout = (facts: Facts, prose: string): TurnReading | null => {
  const says = readReport(prose);
  if (says !== null) return { kind: 'report', says };
  const asks = readFollowUp(prose);
  if (asks !== null) return { kind: 'followUp', asks };
  return isShort(prose) && !isQuestion(prose) && givesValue(facts) ? { kind: 'correction' } : null;
};

const readAlone = (facts: Facts, prose: string): TurnReading => {
  const found = findConcept(prose);
  const fits = found !== null && found.coverage >= 0.6 && isShort(prose);
  if (fits && isQuestion(prose) && !complains(prose)) return { kind: 'concept', found };
  if (complains(prose) && (namesAws(facts, prose) || fits)) return { kind: 'denial', isStated: false };
  if (fits) return { kind: 'concept', found };
  if (isGreeting(prose)) return { kind: /\bth(?:an)?[kx]/i.test(prose) ? 'thanks' : 'greeting' };
  return facts.operations.length > 0 || facts.errors.length > 0 || facts.mentions.services.length > 1
    ? { kind: 'denial', isStated: false }
    : { kind: 'outside' };
};

// "What is a boundary?" asks for the concept, "what about the boundary?" for this call.
const asksMeaning = (prose: string): boolean =>
  /^\W*(?:what (?:is|are) (?:an? |the )?\w|what['’]s an? |explain (?:what )?(?:an? |the )?\w|define |difference between|how do(?:es)? \w+ \w* ?work)/i.test(
    prose,
  ) &&
  !/\b(?:this|that|it|next|here|the fix|again)\b/i.test(prose) &&
  (findConcept(prose)?.coverage ?? 0) >= 0.75;

const longestProse = 4_000;

const isShort = (prose: string): boolean => prose.length < 600;

// In a question about an earlier answer, a bare code is what the question is about.
const statesDenial = (facts: Facts, isTopic: boolean): boolean => {
  if (
    facts.denials.some(
      ({ statedBy, action, principal }) => statedBy !== 'code' || action !== null || principal !== null,
    )
  )
    return true;
  return facts.errors.some(
    ({ message, code }) => message.length > 20 || (code !== null && !isTopic && !isQuestion(facts.text)),
  );
};

const showsEvidence = ({ facts, given }: Said): boolean =>
  facts.evidence.policies.length > 0 ||
  facts.evidence.principals.length > 0 ||
  Object.values(given ?? {}).some((each) => each !== undefined);

const readReport = (prose: string): 'works' | 'applied' | 'stillFails' | null => {
  if (!isShort(prose) || /\b(?:why|how|what|which|should|could|would|can i|do i|if i)\b/i.test(prose)) return null;
  if (
    /\b(?:still|again|same)\b[^.]{0,40}\b(?:fail|den(?:y|ied)|error|refused|not work|403|nothing)|\b(?:not work|no luck|no change|did ?n[o'’]t help|same (?:error|thing|result))/i.test(
      prose,
    )
  )
    return 'stillFails';
  if (
    /\b(?:works|working|worked|solved|resolved|succeeds|passes|goes through)\b/i.test(prose) &&
    !/\b(?:not|n['’]t|never|until)\b/i.test(prose)
  )
    return 'works';
  return /\b(?:applied|attached|deployed|done|added (?:it|that|the|this)|did (?:it|that|so)|changed it|updated it|put it|rolled (?:it )?out|ran (?:it|that|the))\b/i.test(
    prose,
  )
    ? 'applied'
    : null;
};

const givesValue = ({ mentions }: Facts): boolean =>
  mentions.arns.length +
    mentions.accounts.length +
    mentions.regions.length +
    mentions.modelIds.length +
    mentions.inferenceProfileIds.length >
  0;

const isQuestion = (prose: string): boolean =>
  /^\W*(?:what|how|why|who|whom|whose|which|when|where|is|are|does|do|did|should|can|could|may|must|explain|tell me|describe|difference)\b/i.test(
    prose,
  ) || prose.trimEnd().endsWith('?');

const complains = (prose: string): boolean =>
  /\b(?:den(?:y|ied|ies)|fail(?:s|ed|ing|ure)?|cannot|can ?not|can['’]t|could ?n[o'’]t|error|refused?|forbidden|403|401|unauthori[sz]ed|not (?:authori[sz]ed|allowed|permitted|work(?:ing)?)|(?:does|do|did)(?: not|n['’]t) work|blocked|broken|rejected|access ?denied|no access|stopped working|unable)\b/i.test(
    prose,
  );

const namesAws = ({ mentions, operations, errors }: Facts, prose: string): boolean =>
  mentions.services.length > 0 ||
  mentions.actions.length > 0 ||
  mentions.arns.length > 0 ||
  operations.length > 0 ||
  errors.length > 0 ||
  /\b(?:aws|iam|bedrock|lambda|s3|bucket|agent|knowledge base|model|role|policy|policies|permission|embeddings?|vector|guardrail|kms|api gateway|opensearch|sso|identity center|group|credentials?)\b/i.test(
    prose,
  );

const isAfresh = (prose: string): boolean =>
  /^\W*(?:please )?(?:forget (?:it|that|this|everything|all(?: of (?:it|that))?)|start (?:over|again|afresh)|reset|new (?:question|topic|conversation)|never ?mind)\W*$/i.test(
    prose,
  );

const isGreeting = (prose: string): boolean =>
  /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you|thx|ok(?:ay)?|great|bye|help|test|ping)?\b[^a-z]*(?:there|you|a lot|so much|very much)?\W*$/i.test(
    prose,
  );
