import { readArn } from '../../arn/index.ts';
import {
  type DeniedCall,
  type HandbookAnswer,
  plainFrame,
  sayFollowUp,
  sayProgress,
  sayReply,
} from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { readText } from '../../intake/index.ts';
import { answerCase } from '../answer-case.ts';
import { type Case, type Outcome, openCase } from '../conversation.ts';
import { furtherCase, isOfSame, newCase, sameCase } from '../next-case.ts';
import type { Answered } from '../question.ts';
import { isQuestionAlone } from '../reading/is-question-alone.ts';
import { type Progress, readProgress } from '../reading/read-progress.ts';
import { twoRefusals } from '../reading/two-refusals.ts';
import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import { answerOnGuess } from './answer-on-guess.ts';
import { conceptStep } from './concept-step.ts';
import { type Taken, withCase, withNewCase, withTurn } from './keep-turn.ts';
import { noteOnGuess } from './note-on-guess.ts';
import { seenFaults } from './seen-faults.ts';

type Stated = { readonly isStated: boolean; readonly asks: HandbookAnswer | null };

/** A denial: the next one of the case under discussion, or a case of its own; two by different kinds of policy are two cases. */
export const denialStep = async (ports: StepPorts, taken: Taken, stated: Stated): Promise<Step> => {
  const two = twoRefusals(taken.asked.facts);
  return two === null ? oneDenial(ports, taken, stated) : bothDenials(ports, taken, { ...stated, ...two });
};

/** The first is answered and stays open; of the second it is said what it is, and it waits as a case of its own. */
const bothDenials = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { first, second, ...stated }: Stated & { readonly first: string; readonly second: string },
): Promise<Step> => {
  const part = (message: string): Taken['asked'] => ({
    ...asked,
    turn: { ...asked.turn, message },
    facts: readText(message),
  });
  const step = await oneDenial(ports, { asked: part(first), conversation }, stated);
  const other = part(second);
  const current = newCase(other.facts, null);
  const { answered, next } = await answerCase(ports, { asked: other, current, mayRead: false, hasChanged: false });
  const { open } = step.conversation;
  const both = withNewCase(step.conversation, next);
  return {
    ...step,
    conversation: { ...both, open: open === null ? both.open : Math.min(open, both.cases.length - 2) },
    words: `${step.words}\n\n**The second refusal in your text is another matter.** ${sayFollowUp({ kind: 'brief' }, answered)} Say “the second one”, and I go into it.`,
  };
};

const oneDenial = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { isStated, asks }: Stated,
): Promise<Step> => {
  // A question that tells no failure is answered, not diagnosed.
  if (asks !== null && isQuestionAlone(asked.facts, asks)) return conceptStep({ asked, conversation }, asks);
  const before = openCase(conversation);
  const outcome = before?.outcome ?? null;
  const progress = outcome === null ? null : readProgress(asked.facts, outcome);
  const current =
    before === null || progress === null
      ? newCase(inSamePlace(asked.facts, before), before ?? lastOfSame(asked.facts, conversation.cases))
      : progress === 'same'
        ? sameCase(asked.facts, before)
        : furtherCase(asked.facts, before);
  const { answered, next } = await answerCase(ports, {
    asked,
    current,
    mayRead: !isStated,
    hasChanged: progress !== null,
  });
  const isFresh = progress === null || outcome === null;
  const told = isFresh ? answerOnGuess(asks, asked, answered) : null;
  const lead = isFresh
    ? (seenFaults(answered) ?? (told?.place === 'first' ? told.text : ''))
    : progressWords(progress, outcome, answered);
  const isKept = progress !== null || (before !== null && before.outcome === null && conversation.open !== null);
  const kept =
    isKept && conversation.open !== null
      ? withCase(conversation, conversation.open, next)
      : withNewCase(conversation, next);
  const kind = progress === null ? 'denial' : 'progress';
  return {
    conversation: withTurn(kept, asked, kind),
    answered,
    words: sayReply(answered, {
      ...plainFrame,
      lead,
      note: lead === '' ? (told?.text ?? noteOnGuess(asked, answered)) : null,
    }),
    isAnswer: true,
    kind,
  };
};

/** A case that is behind, of the principal that is refused now: what was shown of it holds still. */
const lastOfSame = (facts: Facts, cases: readonly Case[]): Case | null =>
  cases.findLast((each) => isOfSame(facts, each)) ?? null;

/** A further failure that is told in words, of the same work: it has no place of its own, so it is where the one before was. */
const inSamePlace = (facts: Facts, before: Case | null): Facts => {
  const { regions, accounts, arns } = facts.mentions;
  const { region, account } = readArn(before?.outcome?.resource);
  if (facts.denials.length + regions.length + accounts.length + arns.length > 0 || !/^[a-z]{2}-[a-z]+-\d$/.test(region))
    return facts;
  return readText(`${facts.text}\n\nRegion: ${region}.${/^\d{12}$/.test(account) ? ` Account: ${account}.` : ''}`);
};

const progressWords = (progress: Progress, before: Outcome, { answer }: Answered): string => {
  const [stated] = answer.requests;
  const now: DeniedCall = {
    principal: stated?.principal ?? null,
    action: stated?.action ?? null,
    resource: stated?.resource ?? null,
    policyType: answer.denial.policyType,
  };
  return sayProgress({ before, now, progress });
};
