import type { Answer } from '@whydenied/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { holdFiles } from '../ask/use-attachments.ts';
import { keepDraft } from '../ask/use-draft.ts';
import { diagnosisOf, wordsOf } from '../conversation/message.ts';
import { filesShown, textShown } from '../conversation/shown-so-far.ts';
import { turnsOf } from '../conversation/turns.ts';
import type { Conversing } from '../conversation/use-conversation.ts';
import { languageLineIn } from '../words/language-line.ts';
import { FailureLine } from './failure-line.tsx';
import { knownPolicies } from './known-policies.ts';
import { ProgressLine } from './progress-line.tsx';
import { codeBehind, templateOf } from './template-of.ts';
import { TurnView } from './turn-view.tsx';

type Props = {
  readonly talk: Conversing;
  readonly say: (message: string) => void;
  readonly startAnew: () => void;
  readonly checkTemplate: (files: readonly File[]) => void;
};

/** The turns of a conversation below each other; the keyboard follows to the newest. */
export const TurnList = ({
  talk: { messages, isBusy, progress, error, ended, again },
  say,
  startAnew,
  checkTemplate,
}: Props): ReactNode => {
  const turns = turnsOf(messages);
  const isAnswered = turns.at(-1)?.answer != null;
  const policies = useMemo(() => knownPolicies(messages), [messages]);
  useEffect(() => {
    // The keyboard goes on where the answer begins, not in the field below it.
    const heading = turns.length === 0 ? null : document.getElementById(`turn-${turns.length}`);
    heading?.focus({ preventScroll: true });
  }, [turns.length]);
  // Before the answer there may be too little below the question for it to reach the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that began is a reason to look again
  useEffect(() => {
    document.getElementById(`turn-${turns.length}`)?.scrollIntoView({ block: 'start' });
  }, [turns.length, isAnswered]);
  return turns.map((turn, index) => {
    const isLast = index === turns.length - 1;
    const state = isBusy ? (
      <ProgressLine {...{ progress }} />
    ) : (
      <FailureLine {...{ error, ended, again }} startAnew={() => askAnew(turns, startAnew)} />
    );
    return (
      <TurnView
        key={turn.question.id}
        {...{ turn, policies, isLast, checkTemplate }}
        template={templateOf(turns.slice(0, index + 1))}
        code={codeBehind(turns.slice(0, index + 1))}
        number={index + 1}
        earlier={diagnosesOf(turns.slice(0, index))}
        languageBefore={lastLanguage(turns.slice(0, index))}
        below={isLast ? state : null}
        say={isLast && !isBusy ? say : null}
        sayOfEarlier={isBusy ? null : say}
      />
    );
  });
};

// What was shown and typed for a conversation that is gone is neither looked for nor typed again.
const askAnew = (turns: ReturnType<typeof turnsOf>, startAnew: () => void): void => {
  keepDraft(textShown(turns));
  holdFiles(filesShown(turns));
  startAnew();
};

const lastLanguage = (turns: ReturnType<typeof turnsOf>): string | null =>
  turns.reduce<string | null>(
    (last, { answer }) => (answer === null ? last : (languageLineIn(wordsOf(answer)).line?.lang ?? last)),
    null,
  );

const diagnosesOf = (turns: ReturnType<typeof turnsOf>): readonly Answer[] =>
  turns.flatMap(({ answer }) => (answer === null ? [] : (diagnosisOf(answer) ?? [])));
