import { type AskedForm, sayFollowUp, sayRevised } from '../../explain/index.ts';
import type { FixChange } from '../../repair/index.ts';
import { answerCase } from '../answer-case.ts';
import type { Case } from '../conversation.ts';
import { documentOfCase } from '../documents/document-of-case.ts';
import { sayDocument } from '../documents/say-document.ts';
import type { Answered } from '../question.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import { readAsk } from '../reading/read-ask.ts';
import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import { caseStep } from './case-step.ts';
import { draftOf } from './draft-of.ts';
import { type Taken, withCase, withTurn } from './keep-turn.ts';

/** The fix as the person wants it: searched for anew with the wish in it, decided, and said against the one before; a wish that is refused is forgotten. */
export const changeStep = async (
  ports: StepPorts,
  taken: Taken,
  { at, changes }: { readonly at: number; readonly changes: readonly FixChange[] },
): Promise<Step> => {
  const { asked, conversation } = taken;
  const { offered: _, isWhole: __, ...before } = conversation.cases[at] as Case;
  const form = formIn(taken) ?? before.form ?? null;
  const current: Case = {
    ...before,
    ...(form === null ? {} : { form }),
    // No change is the last one taken back.
    wishes:
      changes.length === 0
        ? (before.wishes ?? []).slice(0, -1)
        : [...(before.wishes ?? []), ...changes].slice(-mostWishes),
  };
  const { answered, next } = await answerCase(ports, { asked, current, mayRead: false, hasChanged: false });
  const shown = (hasStatements(answered) ? answered : null) ?? draftOf(answered, current.wishes);
  // Nothing is there yet that could be changed: what was said is known of the case from now on.
  if (shown === null) return caseStep(ports, taken, { kind: 'correction', at });
  const wished = conversation.made?.wished ?? null;
  // What was shown last is what is changed: the policy of the resource, made of the changed fix.
  const made =
    wished === null || wished.target === 'trust' || wished.target === 'dataAccess'
      ? null
      : documentOfCase({ target: wished.target, facts: asked.facts, current, answered: shown });
  const isRefused = (shown.repair.details.revision?.refused.length ?? 0) > 0;
  const kept = isRefused ? { ...before, ...(form === null ? {} : { form }) } : next;
  const turned = withTurn(withCase(conversation, at, kept), asked, 'followUp');
  const isMade = made !== null && wished !== null && !isRefused;
  return {
    conversation: isMade ? { ...turned, made: { text: asked.facts.text, wished, all: made } } : turned,
    answered,
    words:
      changes.length === 0
        ? `**Taken back:** this is the fix without what you wished for last.\n\n${sayFollowUp({ kind: 'again' }, shown)}`
        : isMade
          ? sayDocument({ ...wished, isAsked: false }, made)
          : sayRevised(shown, form),
    isAnswer: false,
    kind: 'followUp',
  };
};

const mostWishes = 12;

const hasStatements = ({ repair }: Answered): boolean =>
  repair.fix.steps.length > 0 || (repair.details.ownerStatements ?? []).length > 0;

const formIn = ({ asked }: Taken): AskedForm | null => {
  const ask = readAsk(notionsIn(proseOf(asked.facts)));
  return ask?.kind === 'form' ? ask.form : null;
};
