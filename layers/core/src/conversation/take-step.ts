import {
  type HandbookAnswer,
  inertMarkdown,
  type Language,
  nameShownPolicies,
  sayAbout,
  sayAfresh,
  sayAside,
  sayAskForError,
  sayAskForPolicy,
  sayCosts,
  sayGreeting,
  sayNoIam,
  sayOutage,
  sayOutside,
  sayPrice,
  sayPrivacy,
  sayThanks,
} from '../explain/index.ts';
import { type Facts, readText } from '../intake/index.ts';
import { chooseAnswer } from './choose-answer.ts';
import { completeSentence, outcomeNamed } from './complete-sentence.ts';
import { type Conversation, emptyConversation, type Outcome, openCase } from './conversation.ts';
import { cutHead } from './cut-head.ts';
import { outcomesOf } from './engines/say-work.ts';
import { notTwice } from './not-twice.ts';
import { readBeyondFix } from './points/read-beyond-fix.ts';
import { findCase } from './reading/find-case.ts';
import { languageOf } from './reading/language-of.ts';
import { notionsIn, plainLetters } from './reading/notions-in.ts';
import { proseOf } from './reading/prose-of.ts';
import { putElsewhere } from './reading/put-elsewhere.ts';
import type { Aside } from './reading/read-aside.ts';
import { readOwnGrant } from './reading/read-own-grant.ts';
import { readPartly } from './reading/read-partly.ts';
import { readToldValue } from './reading/read-told-value.ts';
import { readTurn } from './reading/read-turn.ts';
import { turnParts } from './reading/turn-parts.ts';
import type { TurnReading } from './reading/turn-reading.ts';
import { withoutTail } from './reading/without-tail.ts';
import { sameOnAnother } from './same-on-another.ts';
import type { Asked, Step } from './step.ts';
import { caseStep } from './steps/case-step.ts';
import { changeStep } from './steps/change-step.ts';
import { claimStep } from './steps/claim-step.ts';
import { composedStep, inFormStep } from './steps/composed-step.ts';
import { conceptStep } from './steps/concept-step.ts';
import { denialStep } from './steps/denial-step.ts';
import { documentStep } from './steps/document-step.ts';
import { followUpStep } from './steps/follow-up-step.ts';
import { alone, type Taken } from './steps/keep-turn.ts';
import { policyStep } from './steps/policy-step.ts';
import { scanFollowUpStep } from './steps/scan-follow-up-step.ts';
import { scanStep, wholeTemplateStep } from './steps/scan-step.ts';
import { toldStep } from './steps/told-step.ts';
import { twoPartStep } from './steps/two-part-step.ts';
import { worksStep } from './steps/works-step.ts';
import { withTerraformNames } from './told/with-terraform-names.ts';
import { toldRefusal } from './told-refusal.ts';
import type { StepPorts } from './turn-ports.ts';

/** Takes one message: nothing is said or saved yet. */
export const takeStep = async (ports: StepPorts, asked: Asked, kept: Conversation): Promise<Step> => {
  const before = calledBack(asked, kept);
  const whole = inFull(asked, before);
  const step = notTwice(await stepOf(ports, whole, before), whole, before);
  const texts = [...kept.turns.map(({ message }) => message), whole.facts.text];
  return withLately({ ...step, words: nameShownPolicies(inertMarkdown(withTerraformNames(step.words, texts))) });
};

/** What is said is known to the next turn, which may want it shorter or in another language. */
const withLately = (step: Step): Step => ({
  ...step,
  conversation: {
    ...step.conversation,
    lately: { words: step.words.slice(0, longestLately), letter: step.letter ?? null },
  },
});

const longestLately = 6_000;

/** The conversation with the case open that a piece of AWS's sentence is said of: "back to the key: … because no identity-based policy …". */
const calledBack = ({ facts }: Asked, before: Conversation): Conversation => {
  const isWhole = facts.denials.some(({ principal, resource }) => principal !== null && resource !== null);
  const said = notionsIn(facts.text);
  if (isWhole || !said.has('back') || facts.text.length > longestCall) return before;
  const at = findCase(said, before.cases, before.open);
  const outcome = at === null ? null : (before.cases[at]?.outcome ?? null);
  return outcome === null || completeSentence(facts.text, outcome) === null ? before : { ...before, open: at };
};

const longestCall = 600;

/** The message with what it leaves out of AWS's sentence, where the open case tells it. */
const inFull = (asked: Asked, before: Conversation): Asked => {
  const outcome = openCase(before)?.outcome ?? null;
  // What came before works: a further refusal may be told of the same principal all the same.
  const last = outcome ?? before.cases.at(-1)?.outcome ?? null;
  // What was added on another resource or for another role is told, and not refused there.
  if (last === null || isOfStatement(asked, last) || isElsewhere(asked, before)) return asked;
  const { text } = asked.facts;
  const told = toldRefusal(asked.facts, last);
  const whole =
    told ??
    (outcome === null
      ? afterSettled(text, last)
      : inOutcome(asked.facts, outcomeNamed(text, outcomesOf(before)) ?? outcome));
  const short = withoutTail(text);
  const message = whole ?? (short === text ? null : short);
  return message === null ? asked : { ...asked, turn: { ...asked.turn, message }, facts: readText(message) };
};

/** What a statement says, there or elsewhere, is no further refusal. */
const isOfStatement = ({ facts }: Asked, outcome: Outcome): boolean =>
  readOwnGrant(facts, { outcome }) !== null || readToldValue(facts, { outcome }) !== null;

const isElsewhere = ({ facts }: Asked, conversation: Conversation): boolean => {
  const current = openCase(conversation);
  return current !== null && putElsewhere(facts, current) !== null;
};

const isPartly = ({ facts }: Asked, conversation: Conversation): boolean => {
  const current = openCase(conversation);
  return current !== null && readPartly(facts, current) !== null;
};

/** "They will never allow that. Alternative?": what is told is why it is asked. */
const isBeyond = ({ facts }: Asked, conversation: Conversation): boolean => {
  const current = openCase(conversation);
  return current !== null && readBeyondFix(facts, notionsIn(proseOf(facts)), current) !== null;
};

/** What came before works: a sentence whose beginning was left out is of the same principal all the same, the end of one alone is not. */
const afterSettled = (text: string, last: Outcome): string | null =>
  cutHead(text) === null ? null : completeSentence(text, last);

const inOutcome = (facts: Facts, outcome: Outcome): string | null =>
  completeSentence(facts.text, outcome) ?? (facts.denials.length > 0 ? null : sameOnAnother(facts.text, outcome));

const stepOf = async (ports: StepPorts, asked: Asked, before: Conversation): Promise<Step> => {
  const conversation = { ...before, language: languageOf(proseOf(asked.facts), before.language) ?? before.language };
  const about = await scanFollowUpStep(ports, { asked, conversation });
  if (about !== null) return about;
  const take = async (taken: Taken) => {
    const { facts, turn } = taken.asked;
    const reading = readTurn({ facts, given: turn.evidence, conversation: taken.conversation });
    return { reading, step: await stepFor(ports, taken, reading) };
  };
  // Where it was put and that it did not help, or what fails beside what works, is one thing that is told.
  const isOne =
    conversation.cases.length === 0 ||
    isElsewhere(asked, conversation) ||
    isPartly(asked, conversation) ||
    isBeyond(asked, conversation);
  const parts = isOne ? null : turnParts(asked.facts);
  const both = parts === null ? null : await twoPartStep({ asked, conversation }, parts, take);
  return both ?? (await take({ asked, conversation })).step;
};

const stepFor = async (ports: StepPorts, taken: Taken, reading: TurnReading): Promise<Step> => {
  switch (reading.kind) {
    case 'composed':
    case 'inForm':
      return reading.kind === 'inForm' ? inFormStep(taken, reading.form) : composedStep(taken, reading);
    case 'document':
      return documentStep(ports, taken, reading);
    case 'catalog':
    case 'cannot':
    case 'dataAccess':
    case 'hypothesis':
    case 'chosen':
      return toldStep(taken, reading);
    case 'concept':
      return conceptOf(ports, taken, reading.told);
    case 'greeting':
    case 'about':
    case 'privacy':
    case 'thanks':
    case 'askForError':
    case 'askForPolicy':
      return alone('greeting', sayers[reading.kind](), taken);
    case 'repeat':
      return repeatStep(taken, reading.language);
    case 'afresh':
    case 'outside':
    case 'notIam':
      return besideStep(taken, reading);
    case 'denial':
      return (await wholeTemplateStep(ports, taken)) ?? denialStep(ports, taken, reading);
    case 'policyCheck':
      return scanStep(ports, taken, policyStep(taken, reading));
    case 'compare':
    case 'need':
      return policyStep(taken, reading);
    default:
      return ofCaseStep(ports, taken, reading);
  }
};

const earlierOf = ({ conversation }: Taken): readonly string[] => conversation.turns.map(({ message }) => message);

/** A page that is told of a refusal: what is asked next is asked of that one. */
const conceptOf = async (ports: StepPorts, taken: Taken, told: HandbookAnswer): Promise<Step> => {
  const step = conceptStep(taken, await chooseAnswer(ports, { asked: taken.asked, told, earlier: earlierOf(taken) }));
  const { denials, told: signs, mentions } = taken.asked.facts;
  const isRefusal =
    denials.some(({ principal, action }) => principal?.startsWith('arn:') === true && action !== null) ||
    // "Explicit deny in a service control policy on bedrock:CreateGuardrail": who is refused is said later.
    (mentions.actions.length === 1 &&
      signs.some(({ sign }) => sign === 'explicitIn') &&
      ofOwn.test(taken.asked.facts.text));
  if (!isRefusal || taken.conversation.cases.length > 0) return step;
  const { conversation } = await denialStep(ports, taken, { isStated: true, asks: null });
  return { ...step, conversation: { ...conversation, turns: step.conversation.turns } };
};

const ofOwn =
  /\b(?:i|i'm|im|my|we|our|us|ich|mein\w*|wir|unser\w*|je|mon|ma|nous|notre|yo|mi|nuestr\w*|me|meu|minha|noss\w*|io|mio|mia|nostr\w*)\b|私|うち|我|我们/i;

type OfCase = Extract<
  TurnReading,
  { readonly kind: 'evidence' | 'correction' | 'answer' | 'claim' | 'report' | 'change' | 'followUp' }
>;

/** What is said of a case that is there. */
const ofCaseStep = async (ports: StepPorts, taken: Taken, reading: OfCase): Promise<Step> => {
  switch (reading.kind) {
    case 'claim':
      return claimStep(ports, taken, reading);
    case 'report':
      return reading.says === 'works' ? worksStep(taken, reading.at) : caseStep(ports, taken, reading);
    case 'change':
      return changeStep(ports, taken, reading);
    case 'followUp':
      return followUpStep(ports, taken, reading);
    default:
      return caseStep(ports, taken, reading);
  }
};

/** What is no matter of the case, which is forgotten only by who says so. */
const besideStep = (taken: Taken, reading: Aside | { readonly kind: 'afresh' }): Step => {
  const { language, open } = taken.conversation;
  if (reading.kind === 'afresh')
    return alone('greeting', sayAfresh(), { ...taken, conversation: { ...emptyConversation, language } });
  return alone(
    'outside',
    reading.kind === 'notIam'
      ? noPolicy[reading.about](open !== null, plainLetters(taken.asked.facts.text))
      : open === null
        ? sayOutside()
        : sayAside(),
    taken,
  );
};

/** The last reply once more; a model says it in the language that is asked for, without one it is English and says so. */
const repeatStep = ({ asked, conversation }: Taken, language: Language): Step => ({
  ...alone(
    'greeting',
    `${language === 'en' ? 'My answers are in English; the last one:\n\n' : ''}${conversation.lately?.words ?? sayGreeting()}`,
    {
      asked,
      conversation: { ...conversation, language },
    },
  ),
});

// Named when they are called: the room of words is not opened by who only starts.
const noPolicy = {
  time: (isOpen: boolean) => sayNoIam(isOpen),
  costs: (isOpen: boolean) => sayCosts(isOpen),
  price: (isOpen: boolean, text: string) => sayPrice(text, isOpen),
  outage: (isOpen: boolean) => sayOutage(isOpen),
} as const;

/** What is said by itself, whatever came before. */
const sayers = {
  greeting: () => sayGreeting(),
  about: () => sayAbout(),
  privacy: () => sayPrivacy(),
  thanks: () => sayThanks(),
  askForError: () => sayAskForError(),
  askForPolicy: () => sayAskForPolicy(),
} as const;
