import { type DeniedCall, type HandbookAnswer, plainFrame, sayProgress, sayReply } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { readText } from '../../intake/index.ts';
import { answerCase } from '../answer-case.ts';
import { type Case, type Outcome, openCase } from '../conversation.ts';
import { furtherCase, newCase, sameCase } from '../next-case.ts';
import type { Answered } from '../question.ts';
import { isQuestionAlone } from '../reading/is-question-alone.ts';
import { type Progress, readProgress } from '../reading/read-progress.ts';
import type { Step } from '../step.ts';
import type { StepPorts } from '../turn-ports.ts';
import { answerOnGuess } from './answer-on-guess.ts';
import { conceptStep } from './concept-step.ts';
import { type Taken, withCase, withNewCase, withTurn } from './keep-turn.ts';
import { noteOnGuess } from './note-on-guess.ts';
import { seenFaults } from './seen-faults.ts';

/** A denial: the next one of the case under discussion, or a case of its own. */
export const denialStep = async (
  ports: StepPorts,
  { asked, conversation }: Taken,
  { isStated, asks }: { readonly isStated: boolean; readonly asks: HandbookAnswer | null },
): Promise<Step> => {
  // A question that tells no failure is answered, not diagnosed.
  if (asks !== null && isQuestionAlone(asked.facts, asks)) return conceptStep({ asked, conversation }, asks);
  const before = openCase(conversation);
  const outcome = before?.outcome ?? null;
  const progress = outcome === null ? null : readProgress(asked.facts, outcome);
  const current =
    before === null || progress === null
      ? newCase(inSamePlace(asked.facts, before), before)
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

/** A further failure that is told in words, of the same work: it has no place of its own, so it is where the one before was. */
const inSamePlace = (facts: Facts, before: Case | null): Facts => {
  const { regions, accounts, arns } = facts.mentions;
  const [, , , region = '', account = ''] = (before?.outcome?.resource ?? '').split(':');
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
