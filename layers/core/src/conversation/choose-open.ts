import { causeSchema } from '../explain/index.ts';
import { causeById } from '../playbook/index.ts';
import { type ChosenCause, rankCauses } from '../recognise/index.ts';
import { chooseCause } from './choose-cause.ts';
import type { Answered } from './question.ts';
import { languageOf } from './reading/language-of.ts';
import { proseOf } from './reading/prose-of.ts';
import type { Asked } from './step.ts';
import type { StepPorts } from './turn-ports.ts';

/** Lets a model choose among the learned first eight where the answer is only possible; null: there is no model, nothing is open, or it chose none that holds. */
export const chooseOpen = async (
  { model, newId, patience }: StepPorts,
  { asked, answered }: { readonly asked: Asked; readonly answered: Answered },
): Promise<ChosenCause | null> => {
  if (model === null || answered.diagnosis.cause.confidence !== 'possible') return null;
  if (!model.mayRead(nameOfCause(), wordsMatterMore(asked, answered) ? 1 : 0)) return null;
  const { facts } = answered;
  const causes = rankCauses(facts)
    .slice(0, 8)
    .flatMap(({ id }) => {
      const cause = causeById(id);
      return cause === undefined ? [] : [{ id, title: cause.title }];
    });
  const { emit, signal: leaving } = asked.listener;
  emit({ kind: 'status', text: 'asking the model which cause your text tells of', done: 0, total: 1 });
  const signal = AbortSignal.any([leaving, AbortSignal.timeout(patience.reading)]);
  const chosen = await chooseCause(model, { facts, causes, nonce: newId(), signal });
  emit({ kind: 'status', text: 'asking the model which cause your text tells of', done: 1, total: 1 });
  return chosen;
};

const nameOfCause = (): string => causeSchema([]).name;

/** Two calls a turn: what was understood is worded, and so is what is said in another language; else a second reading comes before words. */
const wordsMatterMore = (asked: Asked, { facts }: Answered): boolean =>
  facts.denials.length > 0 || (languageOf(proseOf(asked.facts)) ?? 'en') !== 'en';
