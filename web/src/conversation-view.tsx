import type { Answer } from '@whydenied/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { FailureLine } from './answer/failure-line.tsx';
import { knownPolicies } from './answer/known-policies.ts';
import { ProgressLine } from './answer/progress-line.tsx';
import { TurnView } from './answer/turn-view.tsx';
import { Composer } from './ask/composer.tsx';
import { ExampleList } from './ask/example-list.tsx';
import { sayWhatLeaves } from './ask/say-what-leaves.ts';
import type { ServerMode } from './ask/use-server-mode.ts';
import { forgetConversation } from './conversation/forget-conversation.ts';
import { diagnosisOf, type TurnMessage } from './conversation/message.ts';
import { turnsOf } from './conversation/turns.ts';
import { type Conversing, useConversation } from './conversation/use-conversation.ts';
import { FactsList } from './facts/facts-list.tsx';
import { keptFacts, shownFiles } from './facts/kept-facts.ts';
import { PageHeader } from './frame/page-header.tsx';
import { useEscape } from './frame/use-escape.ts';

type Props = {
  readonly kept: TurnMessage[];
  readonly notice: string | null;
  readonly mode: ServerMode | 'unreachable' | null;
  readonly startAnew: (notice: string | null) => void;
};

/** One conversation: its turns below each other, its facts beside them, the field at the end. */
export const ConversationView = ({ kept, notice, mode, startAnew }: Props): ReactNode => {
  const talk = useConversation(kept);
  const { messages, isBusy, ask, stop, conversationId } = talk;
  const [said, setSaid] = useState(notice);
  const say = (message: string): void => ask({ message, metadata: {}, body: {} });
  const isFirst = messages.length === 0;
  useEscape(isBusy, stop);
  const forget = async (): Promise<void> => {
    stop();
    const because = conversationId === null ? null : await forgetConversation(conversationId);
    if (because === null) startAnew('Forgotten.');
    else setSaid(because);
  };
  return (
    <>
      <PageHeader {...{ mode, forget }} hasConversation={!isFirst} startAnew={() => startAnew(null)} />
      <div className={isFirst ? 'page first' : 'page'}>
        <main>
          <h1 className={isFirst ? 'hero' : 'for-ears'}>Why did AWS say no?</h1>
          {said === null ? null : (
            <p className="notice" role="status">
              {said}
            </p>
          )}
          <Turns {...{ talk, say }} startAnew={() => startAnew(null)} />
          <Composer {...{ isFirst, isBusy, ask, stop }} whatLeaves={sayWhatLeaves(mode)} />
          {isFirst && mode !== null && mode !== 'unreachable' && mode.account === 'demo' && (
            <ExampleList choose={({ text }) => ask({ message: text, metadata: {}, body: {} })} />
          )}
        </main>
        {isFirst ? null : (
          <FactsList {...{ isBusy }} facts={keptFacts(messages)} files={shownFiles(messages)} {...{ say }} />
        )}
      </div>
    </>
  );
};

type TurnsProps = {
  readonly talk: Conversing;
  readonly say: (message: string) => void;
  readonly startAnew: () => void;
};

const Turns = ({
  talk: { messages, isBusy, progress, error, ended, again },
  say,
  startAnew,
}: TurnsProps): ReactNode => {
  const turns = turnsOf(messages);
  const policies = useMemo(() => knownPolicies(messages), [messages]);
  useEffect(() => {
    // The keyboard goes on where the answer begins, not in the field below it.
    const heading = turns.length === 0 ? null : document.getElementById(`turn-${turns.length}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [turns.length]);
  return turns.map((turn, index) => {
    const isLast = index === turns.length - 1;
    const state = isBusy ? <ProgressLine {...{ progress }} /> : <FailureLine {...{ error, ended, again, startAnew }} />;
    return (
      <TurnView
        key={turn.question.id}
        {...{ turn, policies }}
        number={index + 1}
        before={lastDiagnosis(turns.slice(0, index))}
        below={isLast ? state : null}
        say={isLast && !isBusy ? say : null}
      />
    );
  });
};

const lastDiagnosis = (turns: ReturnType<typeof turnsOf>): Answer | null =>
  turns.reduce<Answer | null>((last, { answer }) => (answer === null ? last : (diagnosisOf(answer) ?? last)), null);
