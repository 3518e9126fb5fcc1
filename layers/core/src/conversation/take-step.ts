import {
  type ConceptNote,
  findConcept,
  noteOfCause,
  sayAfresh,
  sayApplied,
  sayConcept,
  sayFollowUp,
  sayGreeting,
  sayOutside,
  sayProgress,
  sayThanks,
  sayWorks,
} from '../explain/index.ts';
import type { Facts } from '../intake/index.ts';
import { answerTopic, type TopicAnswered } from './answer-topic.ts';
import { type Conversation, emptyConversation, type Topic, type TurnKind } from './conversation.ts';
import { furtherTopic, newTopic, withCorrection, withEvidence, withFixApplied } from './next-topic.ts';
import { readsAsProgress } from './progress.ts';
import type { Answered } from './question.ts';
import { readTurn, type TurnReading } from './read-turn.ts';
import type { Asked, Step } from './step.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Takes one message: nothing is said or saved yet. */
export const takeStep = async (ports: TurnPorts, asked: Asked, conversation: Conversation): Promise<Step> => {
  const reading = readTurn({ facts: asked.facts, given: asked.turn.evidence, conversation });
  const { topic } = conversation;
  switch (reading.kind) {
    case 'concept':
      return alone('concept', sayConcept(reading.found.note), { asked, conversation });
    case 'greeting':
      return alone('greeting', sayGreeting(), { asked, conversation });
    case 'thanks':
      return alone('greeting', sayThanks(), { asked, conversation });
    case 'afresh':
      return alone('greeting', sayAfresh(), { asked, conversation: emptyConversation });
    case 'outside':
      return alone('outside', sayOutside(), { asked, conversation });
    case 'denial':
      return denialStep(ports, { asked, conversation, reading });
    case 'evidence':
    case 'correction':
    case 'report':
    case 'followUp':
      if (topic === null) throw new Error(`bug: \`${reading.kind}\` without a topic`);
      return topicStep(ports, { asked, conversation, reading }, topic);
  }
};

type Taken<Kind> = { readonly asked: Asked; readonly conversation: Conversation; readonly reading: Kind };
type ReadingOf<Kind extends TurnReading['kind']> = Extract<TurnReading, { kind: Kind }>;

const denialStep = async (ports: TurnPorts, taken: Taken<ReadingOf<'denial'>>): Promise<Step> => {
  const { asked, conversation, reading } = taken;
  const before = conversation.topic;
  const outcome = before?.outcome ?? null;
  const progress = before === null || outcome === null ? null : readsAsProgress(asked.facts, outcome);
  const topic =
    before !== null && progress !== null ? furtherTopic(asked.facts, before) : newTopic(asked.facts, before);
  const { answered, ...next } = await answerTopic(ports, {
    asked,
    topic,
    mayRead: !reading.isStated,
    hasChanged: progress !== null,
  });
  const opening =
    progress === null || outcome === null
      ? noteOnGuess(asked, answered)
      : sayProgress({ before: outcome, now: statedOf(answered), isSame: progress === 'same' });
  const settled = outcome === null || progress === 'same' ? conversation.settled : [...conversation.settled, outcome];
  return {
    conversation: withTurn(
      { ...conversation, topic: next.topic, settled },
      asked,
      progress === null ? 'denial' : 'progress',
    ),
    answered,
    opening,
    explanation: answered.answer.explanation,
    kind: progress === null ? 'denial' : 'progress',
  };
};

const topicStep = async (
  ports: TurnPorts,
  taken: Taken<ReadingOf<'evidence' | 'correction' | 'report' | 'followUp'>>,
  before: Topic,
): Promise<Step> => {
  const { asked, conversation, reading } = taken;
  if (reading.kind === 'report' && reading.says === 'works') {
    const settled = before.outcome === null ? conversation.settled : [...conversation.settled, before.outcome];
    return alone('report', sayWorks(before.outcome), {
      asked,
      conversation: { ...conversation, topic: null, settled },
    });
  }
  const topic = topicAfter(reading, before, asked.facts);
  const hasChanged = reading.kind === 'report';
  const answering = await answerTopic(ports, { asked, topic, mayRead: false, hasChanged });
  return {
    ...wordsOf(reading, before, answering),
    conversation: withTurn({ ...conversation, topic: answering.topic }, asked, reading.kind),
    kind: reading.kind,
  };
};

const topicAfter = (
  reading: ReadingOf<'evidence' | 'correction' | 'report' | 'followUp'>,
  topic: Topic,
  facts: Facts,
): Topic => {
  switch (reading.kind) {
    case 'evidence':
      return withEvidence(topic, facts);
    case 'correction':
      return withCorrection(topic, facts);
    case 'report':
      return withFixApplied(topic);
    case 'followUp':
      return topic;
  }
};

const wordsOf = (
  reading: ReadingOf<'evidence' | 'correction' | 'report' | 'followUp'>,
  before: Topic,
  { answered }: TopicAnswered,
): Pick<Step, 'answered' | 'opening' | 'explanation'> => {
  const { explanation } = answered.answer;
  switch (reading.kind) {
    case 'evidence':
    case 'correction':
      return { answered, opening: '', explanation };
    case 'report': {
      if (reading.says === 'applied')
        return { answered, opening: sayApplied(before.outcome?.foreseen ?? []), explanation: null };
      const call = statedOf(answered);
      return {
        answered,
        opening: sayProgress({ before: { ...call, foreseen: [] }, now: call, isSame: true }),
        explanation,
      };
    }
    case 'followUp':
      return { answered, opening: sayFollowUp(reading.asks, answered, explanation), explanation: null };
  }
};

/** A cause that is only guessed is told with the note about it: the note is right whatever the cause is. */
const noteOnGuess = ({ facts }: Asked, { answer }: Answered): string => {
  const { id, confidence } = answer.cause;
  const isGuess = id === null || confidence === 'possible';
  if (!isGuess || facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return '';
  const note = (id === null ? null : noteOfCause(id)) ?? noteOfWords(facts);
  return note === null ? '' : sayConcept(note);
};

// One word in common is chance.
const noteOfWords = ({ text }: Facts): ConceptNote | null => {
  const found = findConcept(text);
  return found !== null && found.coverage >= 0.6 && found.terms > 1 ? found.note : null;
};

const statedOf = ({ answer }: Answered) => {
  const [stated] = answer.requests;
  return { principal: stated?.principal ?? null, action: stated?.action ?? null, resource: stated?.resource ?? null };
};

const alone = (
  kind: TurnKind,
  opening: string,
  { asked, conversation }: { asked: Asked; conversation: Conversation },
): Step => ({
  conversation: withTurn(conversation, asked, kind),
  answered: null,
  opening,
  explanation: null,
  kind,
});

const withTurn = (conversation: Conversation, { facts, messageId }: Asked, kind: TurnKind): Conversation => ({
  ...conversation,
  turns: [
    ...conversation.turns,
    { messageId, kind, message: facts.text, causeId: conversation.topic?.outcome?.causeId ?? null },
  ],
});
