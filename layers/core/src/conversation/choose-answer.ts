import {
  answerPrompt,
  answerSchema,
  type HandbookAnswer,
  otherAnswers,
  readAnswerChoice,
  sayChosen,
} from '../explain/index.ts';
import { Fault } from '../fault.ts';
import type { Asked } from './step.ts';
import { fillCommands } from './told/fill-commands.ts';
import { withoutNames } from './told/without-names.ts';
import type { StepPorts } from './turn-ports.ts';

/**
 * Lets a model choose which of the handbook's own answers a question is answered by; as it was told where there is no model, where the
 * question is asked word for word, where the model keeps it or finds none, and where it fails. No word of it is the model's.
 */
export const chooseAnswer = async (
  { model, newId, patience }: StepPorts,
  {
    asked,
    told,
    earlier,
  }: { readonly asked: Asked; readonly told: HandbookAnswer; readonly earlier: readonly string[] },
): Promise<HandbookAnswer> => {
  const question = withoutNames(asked.facts.text.slice(0, longestQuestion));
  if (model === null || !model.mayRead(answerSchema(1).name, 0)) return told;
  const others = otherAnswers(told, question);
  if (others.length === 0) return told;
  const { emit, signal: leaving } = asked.listener;
  const answers = [openingOf(told), ...others.map(({ says }) => says)];
  emit({ kind: 'status', text: 'asking the model which answer your question means', done: 0, total: 1 });
  const signal = AbortSignal.any([leaving, AbortSignal.timeout(patience.reading)]);
  const places = await placesOf(model, { answers, question: asked.facts.plain, nonce: newId(), signal });
  emit({ kind: 'status', text: 'asking the model which answer your question means', done: 1, total: 1 });
  const own = { page: told.pages[0] ?? '', says: openingOf(told) };
  const [first, ...further] = places.flatMap((place) => [own, ...others][place] ?? []);
  if (first === undefined || (first === own && further.length === 0)) return told;
  const chosen = sayChosen(told, [first, ...further], question);
  return { ...chosen, reply: fillCommands(chosen.reply, asked.facts, earlier) };
};

const longestQuestion = 4_000;

/** What is told, as far as it answers: without the page that stands below it. */
const openingOf = ({ reply }: HandbookAnswer): string => reply.split('\n\n')[0] ?? reply;

type Choosing = {
  readonly answers: readonly string[];
  readonly question: string;
  readonly nonce: string;
  readonly signal: AbortSignal;
};

const placesOf = async (
  model: NonNullable<StepPorts['model']>,
  { answers, question, nonce, signal }: Choosing,
): Promise<readonly number[]> => {
  const schema = answerSchema(answers.length);
  try {
    return readAnswerChoice(
      await model.extract(answerPrompt({ question, answers, nonce }), schema, signal),
      answers.length,
    );
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
};
