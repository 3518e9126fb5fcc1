import { causeById } from '../playbook/index.ts';
import { type ChosenCause, rankCauses } from '../recognise/index.ts';
import { chooseCause } from './choose-cause.ts';
import type { Answered } from './question.ts';
import type { Asked } from './step.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Lets a model choose among the learned first eight where the answer is only possible; null: there is no model, nothing is open, or it chose none that holds. */
export const chooseOpen = async (
  { model, newId, patience }: TurnPorts,
  { asked, answered }: { readonly asked: Asked; readonly answered: Answered },
): Promise<ChosenCause | null> => {
  if (model === null || answered.diagnosis.cause.confidence !== 'possible') return null;
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
