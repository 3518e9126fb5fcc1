import { type Language, languageLine, partLine, verdictWord } from '../explain/index.ts';
import { ownDenial } from './own-denial.ts';
import type { Answered } from './question.ts';
import { renderAnswer } from './render-answer.ts';
import type { Asked, Step } from './step.ts';
import type { ChatReply } from './turn.ts';
import type { StepPorts } from './turn-ports.ts';
import { type Worded, wordAnswer } from './word-answer.ts';

type Speech = {
  readonly asked: Asked;
  readonly step: Step;
  readonly conversationId: string;
  /** False: nothing of the turn could be saved, and one line says so. */
  readonly isKept: boolean;
};

const unkept =
  '\n\nThis conversation could not be saved: a later message will not know of this one, so paste the whole error again.';

/** Says an answer: the diagnosis before any word, the model's words when they hold, the deterministic ones otherwise. */
export const speak = async (ports: StepPorts, speech: Speech): Promise<ChatReply> => {
  const { asked, step, conversationId, isKept } = speech;
  const { emit } = asked.listener;
  const diagnosis = step.answered?.answer ?? null;
  emit({ kind: 'diagnosis', diagnosis });
  let last = 0;
  const say: Say = (part, text) => {
    last = part;
    if (text !== '') emit({ kind: 'text', part, text });
  };
  const { text, explainedBy, why } = await wordsFor(ports, speech, say);
  const line = isKept ? '' : unkept;
  say(last, line);
  const reply = text + line;
  const questions = diagnosis?.questions ?? step.questions ?? [];
  emit({ kind: 'finished', explainedBy, why, questions });
  return { conversationId, messageId: asked.messageId, reply, diagnosis, questions, explainedBy, why };
};

type Say = (part: number, text: string) => void;

const wordsFor = async (ports: StepPorts, { asked, step }: Speech, say: Say): Promise<Worded> => {
  const { answered, words } = step;
  const { language } = step.conversation;
  const isForeign = language !== null && language !== 'en';
  const template = isForeign
    ? withLanguage(verdictWord(words, language) + words, languageLine(language, ports.model !== null))
    : words;
  if (ports.model === null || answered === null || !(step.isAnswer || isForeign) || !ports.model.mayWrite()) {
    say(0, template);
    return { explainedBy: 'template', why: whyTemplate(ports, step), text: template };
  }
  const signal = AbortSignal.any([asked.listener.signal, AbortSignal.timeout(ports.patience.writing)]);
  if (isForeign) return renderedWords(ports, { asked, answered, words, language, signal, say });
  const wording = { answered, words, message: asked.facts.text, nonce: ports.newId(), signal };
  const worded = await wordAnswer(ports.model, { ...wording, say: (text) => say(0, text) });
  if (worded.explainedBy === 'bedrock') {
    // The fix is never the model's to write: it stands below its words as the engines made it.
    const blocks = blocksBelow(words, worded.text);
    say(0, blocks);
    return { ...worded, text: worded.text + blocks };
  }
  // A person who left is no failure of the model.
  if (!asked.listener.signal.aborted) ports.onFallback?.();
  const whole = await deterministic(ports, { answered, words: template, cause: worded.cause });
  // What the model said so far was checked and stands; the whole answer follows it.
  say(worded.text === '' ? 0 : 1, whole);
  return { explainedBy: 'template', why: worded.why, text: whole };
};

type Foreign = Pick<Speech, 'asked'> & {
  readonly answered: Answered;
  readonly words: string;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly say: Say;
};

/** Our own words in the person's language, sentence by sentence; what could not be checked there stays English, and a line at the end says so. */
const renderedWords = async (
  ports: StepPorts,
  { asked, answered, words, language, signal, say }: Foreign,
): Promise<Worded> => {
  if (ports.model === null) throw new Error('bug: renderings without a model');
  const verdict = verdictWord(words, language);
  say(0, verdict);
  const rendered = await renderAnswer(ports.model, {
    ...{ words, language, nonce: ports.newId(), signal },
    say: (text) => say(0, text),
  });
  if (rendered === null) {
    const text = withLanguage(words, languageLine(language, true));
    say(0, text);
    return {
      explainedBy: 'template',
      why: 'too little of these words could be checked in that language',
      text: verdict + text,
    };
  }
  const { explainedBy, why, isWhole, cause } = rendered;
  if (explainedBy === 'template' && !asked.listener.signal.aborted) ports.onFallback?.();
  const line = explainedBy === 'bedrock' ? partLine[language] : languageLine(language, true);
  const note = isWhole ? '' : `\n\n${line}`;
  const own = await deterministic(ports, { answered, words: '', cause });
  say(0, own + note);
  return { explainedBy, why, text: verdict + rendered.text + own + note };
};

const blocksBelow = (words: string, said: string): string => {
  const blocks = words.match(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm) ?? [];
  return said.includes('```') || blocks.length === 0 ? '' : `\n\n${blocks.join('\n\n')}`;
};

const withLanguage = (words: string, line: string): string => `${words}\n\n${line}`;

const whyTemplate = ({ model, whyNoModel }: StepPorts, { kind, answered }: Step): string => {
  const fixed = whyFixed[kind];
  if (fixed !== undefined) return fixed;
  if (model === null && answered !== null) return whyNoModel ?? 'no Bedrock model is configured';
  return model !== null && !model.mayWrite()
    ? 'the model was asked twice to read the text, which is all that a turn may ask it'
    : 'answered from the findings as they are';
};

const whyFixed: Partial<Record<Step['kind'], string>> = {
  concept: 'a page of the handbook is said as it stands',
  greeting: 'nothing was asked yet',
  outside: 'the question is outside the subject',
  policyCheck: 'the policies were checked as they are',
};

const deterministic = async (
  ports: StepPorts,
  said: { readonly answered: Answered; readonly words: string; readonly cause: unknown },
): Promise<string> => {
  const own = await ownDenial(said.cause, (question) => ports.answering(question, 'local'));
  return own === null ? said.words : `${said.words}\n\n**By the way:** ${own}`;
};
