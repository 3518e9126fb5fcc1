import { ownDenial } from './own-denial.ts';
import type { Answered } from './question.ts';
import type { Asked, Step } from './step.ts';
import type { ChatReply } from './turn.ts';
import type { TurnPorts } from './turn-ports.ts';
import { type Worded, wordAnswer } from './word-answer.ts';

type Speech = { readonly asked: Asked; readonly step: Step; readonly conversationId: string };

/** Says an answer: the diagnosis before any word, the model's words when they hold, the deterministic ones otherwise. */
export const speak = async (ports: TurnPorts, speech: Speech): Promise<ChatReply> => {
  const { asked, step, conversationId } = speech;
  const { emit } = asked.listener;
  const diagnosis = step.answered?.answer ?? null;
  emit({ kind: 'diagnosis', diagnosis });
  const { text: reply, explainedBy, why } = await wordsFor(ports, speech);
  const questions = diagnosis?.questions ?? [];
  emit({ kind: 'finished', explainedBy, why, questions });
  return { conversationId, messageId: asked.messageId, reply, diagnosis, questions, explainedBy, why };
};

const wordsFor = async (ports: TurnPorts, speech: Speech): Promise<Worded> => {
  const { asked, step } = speech;
  const say = (part: number, text: string): void => {
    if (text !== '') asked.listener.emit({ kind: 'text', part, text });
  };
  const { answered, explanation, opening } = step;
  if (answered === null || explanation === null) {
    say(0, opening);
    return {
      explainedBy: 'template',
      why: whyFixed[step.kind] ?? 'answered from the findings as they are',
      text: opening,
    };
  }
  const lead = opening === '' ? '' : `${opening}\n\n`;
  say(0, lead);
  if (ports.model === null) {
    say(0, explanation);
    return { explainedBy: 'template', why: 'no Bedrock model is configured', text: lead + explanation };
  }
  const signal = AbortSignal.any([asked.listener.signal, AbortSignal.timeout(ports.patience.writing)]);
  const wording = { answered, message: asked.facts.text, nonce: ports.newId(), signal };
  const worded = await wordAnswer(ports.model, { ...wording, say: (text) => say(0, text) });
  if (worded.explainedBy === 'bedrock') return { ...worded, text: lead + worded.text };
  // A person who left is no failure of the model.
  if (!asked.listener.signal.aborted) ports.onFallback?.();
  const whole = await deterministic(ports, { answered, explanation, cause: worded.cause });
  // What the model said so far was checked and stands; the whole answer follows it.
  say(worded.text === '' ? 0 : 1, whole);
  return { explainedBy: 'template', why: worded.why, text: lead + whole };
};

const whyFixed: Partial<Record<Step['kind'], string>> = {
  concept: 'a note about a concept is said as it stands',
  greeting: 'nothing was asked yet',
  outside: 'the question is outside the subject',
};

const deterministic = async (
  ports: TurnPorts,
  said: { readonly answered: Answered; readonly explanation: string; readonly cause: unknown },
): Promise<string> => {
  const own = await ownDenial(said.cause, (question) => ports.answering(question, 'local'));
  return own === null ? said.explanation : `${said.explanation}\n\n**By the way:** ${own}`;
};
