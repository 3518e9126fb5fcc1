import {
  inertMarkdown,
  nameShownPolicies,
  sayAbout,
  sayAfresh,
  sayAskForError,
  sayAskForPolicy,
  sayGreeting,
  sayOutside,
  sayPrivacy,
  sayThanks,
} from '../explain/index.ts';
import { type Conversation, emptyConversation } from './conversation.ts';
import { sayCatalog } from './engines/say-catalog.ts';
import { languageOf } from './reading/language-of.ts';
import { proseOf } from './reading/prose-of.ts';
import { readTurn } from './reading/read-turn.ts';
import type { Asked, Step } from './step.ts';
import { caseStep } from './steps/case-step.ts';
import { changeStep } from './steps/change-step.ts';
import { composedStep } from './steps/composed-step.ts';
import { conceptStep } from './steps/concept-step.ts';
import { denialStep } from './steps/denial-step.ts';
import { followUpStep } from './steps/follow-up-step.ts';
import { alone } from './steps/keep-turn.ts';
import { policyStep } from './steps/policy-step.ts';
import { scanStep } from './steps/scan-step.ts';
import { worksStep } from './steps/works-step.ts';
import type { StepPorts } from './turn-ports.ts';

/** Takes one message: nothing is said or saved yet. */
export const takeStep = async (ports: StepPorts, asked: Asked, before: Conversation): Promise<Step> => {
  const step = await stepOf(ports, asked, before);
  return { ...step, words: nameShownPolicies(inertMarkdown(step.words)) };
};

const stepOf = async (ports: StepPorts, asked: Asked, before: Conversation): Promise<Step> => {
  const language = languageOf(proseOf(asked.facts), before.language) ?? before.language;
  const conversation = { ...before, language };
  const reading = readTurn({ facts: asked.facts, given: asked.turn.evidence, conversation });
  const taken = { asked, conversation };
  switch (reading.kind) {
    case 'catalog':
      return alone('concept', sayCatalog(reading.asks), taken);
    case 'composed':
      return composedStep(taken, reading.made);
    case 'concept':
      return conceptStep(taken, reading.told);
    case 'greeting':
    case 'about':
    case 'privacy':
    case 'thanks':
    case 'askForError':
    case 'askForPolicy':
      return alone('greeting', sayers[reading.kind](), taken);
    case 'afresh':
      return alone('greeting', sayAfresh(), { asked, conversation: { ...emptyConversation, language } });
    case 'outside':
      return alone('outside', sayOutside(), taken);
    case 'denial':
      return denialStep(ports, taken, reading);
    case 'policyCheck':
      return scanStep(ports, taken, policyStep(taken, reading));
    case 'compare':
    case 'need':
      return policyStep(taken, reading);
    case 'evidence':
    case 'correction':
    case 'answer':
      return caseStep(ports, taken, reading);
    case 'report':
      return reading.says === 'works' ? worksStep(taken, reading.at) : caseStep(ports, taken, reading);
    case 'change':
      return changeStep(ports, taken, reading);
    case 'followUp':
      return followUpStep(ports, taken, reading);
  }
};

/** What is said by itself, whatever came before. */
const sayers = {
  greeting: sayGreeting,
  about: sayAbout,
  privacy: sayPrivacy,
  thanks: sayThanks,
  askForError: sayAskForError,
  askForPolicy: sayAskForPolicy,
} as const;
