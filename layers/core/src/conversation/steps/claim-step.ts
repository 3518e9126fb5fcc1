import { plainFrame, sayClaim, sayReply } from '../../explain/index.ts';
import { type Requirement, requirementsOf } from '../../playbook/index.ts';
import { answerCase, type CaseAnswered } from '../answer-case.ts';
import type { Case } from '../conversation.ts';
import type { Answered } from '../question.ts';
import type { Claim } from '../reading/read-claim.ts';
import type { Step } from '../step.ts';
import { fillQuestions } from '../told/fill-names.ts';
import type { StepPorts } from '../turn-ports.ts';
import { draftOf } from './draft-of.ts';
import { type Taken, withCase, withTurn } from './keep-turn.ts';

/** What was found of the things that the call needs: it leads to the cause, or to the next thing to look at. */
export const claimStep = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { at, claim }: { readonly at: number; readonly claim: Claim },
): Promise<Step> => {
  const before = conversation.cases[at] as Case;
  const needed = requirementsOf(before.outcome?.causeId ?? null);
  const told = { ...before, text: `${before.text}\n\n${asked.facts.text}` };
  const retold = await answerCase(ports, { asked, current: told, mayRead: false, hasChanged: false });
  const isToldBy = leadsOn(before, retold, claim.held) && claim.lacking === null && !claim.isRecent;
  // What was told beside it (a name, an account) counts, as long as the cause stays what it was.
  const isKept = isToldBy || retold.answered.diagnosis.cause.id === before.outcome?.causeId;
  const { answered, next } = isKept
    ? retold
    : await answerCase(ports, { asked, current: before, mayRead: false, hasChanged: false });
  const held = [...new Set([...(before.checked?.held ?? []), ...claim.held])];
  const left = needed
    .filter(({ id }) => !held.includes(id) && id !== claim.lacking)
    .map((each) => filled(each, answered));
  const waiting = claim.isRecent ? (needed.find(({ id }) => claim.held.includes(id)) ?? needed[0] ?? null) : null;
  const lacking = needed.find(({ id }) => id === claim.lacking) ?? null;
  const words = isToldBy
    ? sayReply(answered, {
        ...plainFrame,
        answered: next.answered,
        lead: leadOf(claim, needed),
        draft: draftOf(answered, next.wishes),
      })
    : sayClaim({
        held: needed.filter(({ id }) => claim.held.includes(id)),
        lacking: lacking === null ? null : filled(lacking, answered),
        waiting,
        left: claim.isRecent ? left.filter(({ id }) => id !== waiting?.id) : left,
      });
  const checked = { held, asked: (claim.lacking === null ? left[0]?.id : null) ?? null };
  return {
    conversation: withTurn(withCase(conversation, at, { ...next, checked }), asked, 'correction'),
    answered: isToldBy ? answered : asking(answered, claim.lacking === null ? (left[0] ?? null) : null),
    words,
    isAnswer: isToldBy,
    kind: 'correction',
  };
};

/** What was told makes of a guess more than a guess, and not of the very thing that is there. */
const leadsOn = ({ outcome }: Case, { answered }: CaseAnswered, held: readonly string[]): boolean => {
  const { confidence, id } = answered.diagnosis.cause;
  const [lacks] = requirementsOf(id);
  return (
    outcome?.fix.kind === 'undecided' && confidence !== 'possible' && lacks !== undefined && !held.includes(lacks.id)
  );
};

const leadOf = ({ held }: Claim, needed: readonly Requirement[]): string =>
  needed
    .filter(({ id }) => held.includes(id))
    .map(({ holds }) => `**Taken over:** ${holds}.`)
    .join('\n\n');

/** The command and what to do, with every name in them that the text states. */
const filled = (requirement: Requirement, { diagnosis, facts, evidence }: Answered): Requirement => {
  const question = { ask: requirement.mend, because: '', command: requirement.look, choices: [] };
  const [put] = fillQuestions({ ...diagnosis, questions: [question] }, { facts, evidence }).questions;
  return { ...requirement, look: put?.command ?? requirement.look, mend: put?.ask ?? requirement.mend };
};

/** The one question that is left, with its two answers. */
const asking = (answered: Answered, next: Requirement | null): Answered => ({
  ...answered,
  answer: {
    ...answered.answer,
    questions:
      next === null
        ? []
        : [
            {
              ask: `Is it so that ${next.holds.replaceAll('`', '')}?`,
              because: 'the call needs it besides what you found',
              command: next.look,
              choices: [
                { label: 'It is so', says: 'Yes, it is so.' },
                { label: 'It is not', says: 'No, it is not.' },
              ],
            },
          ],
  },
});
