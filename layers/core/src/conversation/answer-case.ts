import type { ChosenCause } from '../recognise/index.ts';
import { chooseOpen } from './choose-open.ts';
import type { Case, Outcome } from './conversation.ts';
import { evidenceAfterFix } from './evidence-after-fix.ts';
import { findStated } from './find-stated.ts';
import type { Answered } from './question.ts';
import type { Asked } from './step.ts';
import type { StepPorts } from './turn-ports.ts';

export type CaseAnswered = { readonly answered: Answered; readonly next: Case };

type Asking = {
  readonly asked: Asked;
  readonly current: Case;
  /** A model may look for what the text states. */
  readonly mayRead: boolean;
  readonly hasChanged: boolean;
};

/** Answers the call under discussion with all that is known of it, and keeps what was shown and offered. */
export const answerCase = async (ports: StepPorts, asking: Asking): Promise<CaseAnswered> => {
  const { asked, current, hasChanged } = asking;
  const found = asking.mayRead ? await readWithModel(ports, asked) : current.found;
  const ask = (chosen: ChosenCause | null): Promise<Answered> =>
    ports.answering(
      {
        // The message as it came, the first time: what was masked in it is told once.
        input: current.text === asked.facts.text ? asked.turn.message : current.text,
        evidence: asked.turn.evidence,
        remembered: current.evidence,
        found,
        corrections: current.corrections,
        ownAccount: current.ownAccount,
        wishes: current.wishes,
        answered: current.answered,
        chosen,
        hasChanged,
        onStatus: (status) => asked.listener.emit({ kind: 'status', ...status }),
      },
      asked.turn.caller,
    );
  const known = current.chosen ?? null;
  const first = await ask(known);
  const chosen = asking.mayRead && known === null ? await chooseOpen(ports, { asked, answered: first }) : known;
  const answered = chosen === known ? first : await ask(chosen);
  const afterFix = evidenceAfterFix(answered.evidence, answered.answer.fix);
  return {
    answered,
    next: { ...current, found, chosen, evidence: answered.shown, outcome: outcomeOf(answered), afterFix },
  };
};

const readWithModel = async ({ model, newId, patience }: StepPorts, { facts, listener }: Asked) => {
  if (model === null || facts.denials.length > 0) return [];
  listener.emit({ kind: 'status', text: 'reading your text with the model', done: 0, total: 1 });
  const signal = AbortSignal.any([listener.signal, AbortSignal.timeout(patience.reading)]);
  const found = await findStated(model, facts, { nonce: newId(), signal });
  listener.emit({ kind: 'status', text: 'reading your text with the model', done: 1, total: 1 });
  return found;
};

const outcomeOf = ({ answer }: Answered): Outcome => {
  const [stated] = answer.requests;
  const denied = answer.requests.filter(({ from, decision }) => from === 'derived' && decision !== 'allowed');
  const foreseen = denied.flatMap(({ action }) => (action === null || action === stated?.action ? [] : [action]));
  return {
    causeId: answer.cause.id,
    causeTitle: answer.cause.title,
    principal: stated?.principal ?? null,
    action: stated?.action ?? null,
    resource: stated?.resource ?? null,
    policyType: answer.denial.policyType,
    denial: answer.denial.kind,
    decision: stated?.decision ?? null,
    fix: answer.fix,
    question: answer.questions[0] ?? null,
    foreseen: [...new Set(foreseen)],
  };
};
