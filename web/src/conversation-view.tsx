import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { ProgressLine } from './answer/progress-line.tsx';
import { chooseForm, formAskedIn } from './answer/use-fix-form.ts';
import { templateIn } from './architecture/project-file.ts';
import { Composer } from './ask/composer.tsx';
import { demoAccount } from './ask/demo-account.ts';
import { ExampleList } from './ask/example-list.tsx';
import { FinishedExample } from './ask/finished-example.tsx';
import { sayWhatLeaves } from './ask/say-what-leaves.ts';
import { heldFiles } from './ask/use-attachments.ts';
import { keptDraft } from './ask/use-draft.ts';
import type { ServerMode } from './ask/use-server-mode.ts';
import { EarlierList } from './conversation/earlier-list.tsx';
import { diagnosisOf, type TurnMessage, wordsOf } from './conversation/message.ts';
import { type Conversing, useConversation } from './conversation/use-conversation.ts';
import { FactsList } from './facts/facts-list.tsx';
import { keptFacts, shownFiles } from './facts/kept-facts.ts';
import { focusOn } from './frame/focus-on.ts';
import { PageHeader } from './frame/page-header.tsx';
import { PartMissing } from './frame/part-missing.tsx';
import { useEscape } from './frame/use-escape.ts';
import { signOf, useTabSign } from './frame/use-tab-sign.ts';
import { whenAsking } from './frame/when-asking.ts';

type Props = {
  readonly kept: TurnMessage[];
  readonly notice: string | null;
  readonly mode: ServerMode | 'unreachable' | null;
  /** Takes a forgetting back, as long as that can be done. */
  readonly undo: (() => void) | null;
  readonly startAnew: () => void;
  /** Opens a conversation that this tab keeps. */
  readonly open: (conversationId: string) => void;
  /** Those that are being forgotten. */
  readonly leaving: ReadonlySet<string>;
  readonly forget: (conversationId: string | null) => void;
  /** Goes to the room of whole templates, with the files that came along. */
  readonly checkTemplate: (files: readonly File[]) => void;
};

/** One conversation: its turns below each other, its facts beside them, the field at the end. */
export const ConversationView = ({ kept, notice, undo, mode, leaving, ...does }: Props): ReactNode => {
  const { startAnew, open, forget, checkTemplate } = does;
  const talk = useConversation(kept);
  const { messages, isBusy, isAnswered, stop, conversationId } = talk;
  const ask: Conversing['ask'] = (question) => {
    const form = formAskedIn(question.message);
    if (form !== null) chooseForm(form);
    talk.ask(question);
  };
  const say = (message: string): void => ask({ message, metadata: {}, body: {} });
  const isFirst = messages.length === 0;
  useEscape(isBusy, stop);
  useEffect(() => whenAsking(() => void drawAnswers()), []);
  useTabSign(signOf(messages, isBusy));
  return (
    <>
      <PageHeader
        {...{ mode }}
        usesDemo={isOfDemo(messages)}
        other={{ label: 'Check a template', go: () => checkTemplate(templateAtHand(messages)) }}
        conversation={
          isFirst
            ? null
            : {
                startAnew,
                forget: () => {
                  stop();
                  forget(conversationId);
                },
              }
        }
      />
      <div className={isFirst ? 'page first' : 'page'}>
        <main>
          <h1 className={isFirst ? 'hero' : 'for-ears'}>Why did AWS say no?</h1>
          {isFirst ? (
            <p className="lead">
              Paste an AccessDenied from Bedrock or any other AWS service, and get the cause, the smallest IAM change
              and its proof.
            </p>
          ) : null}
          {notice === null ? null : (
            <p className="notice" role="status">
              {notice}{' '}
              {undo !== null && (
                <button ref={focusOn} type="button" onClick={undo}>
                  Undo
                </button>
              )}
            </p>
          )}
          {isFirst ? null : (
            <Suspense fallback={<ProgressLine progress={null} />}>
              <TurnList {...{ talk, say, startAnew, checkTemplate }} />
            </Suspense>
          )}
          <Composer
            {...{ isFirst, isBusy, isAnswered, ask, stop, checkTemplate }}
            whatLeaves={sayWhatLeaves(mode, location.hostname)}
          />
          <EarlierList {...{ open, conversationId }} without={leaving} />
          {isFirst && mode !== null && <FinishedExample />}
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

/** The template that somebody has given here already: beside the field, in it, or in the conversation. */
const templateAtHand = (messages: readonly TurnMessage[]): readonly File[] => {
  const beside = heldFiles();
  if (beside.length > 0) return beside;
  const sent = messages.flatMap((message) => message.metadata?.template ?? templateIn(wordsOf(message)) ?? []);
  const own = templateIn(keptDraft()) ?? sent.at(-1);
  return own === undefined ? [] : [new File([own.text], own.name)];
};

/** Whether anything that was answered about is in the demo account. */
const isOfDemo = (messages: readonly TurnMessage[]): boolean =>
  messages.some((message) =>
    diagnosisOf(message)?.requests.some(({ principal }) => principal?.includes(`:${demoAccount}:`)),
  );

// Answers come later than the field: what draws them is read as soon as somebody sets about to ask, and not before.
const drawAnswers = () =>
  import('./answer/turn-list.tsx').then(
    (part) => ({ default: part.TurnList }),
    () => ({ default: AnswersMissing }),
  );
const TurnList = lazy(drawAnswers);

const AnswersMissing = ({ talk }: Parameters<typeof import('./answer/turn-list.tsx').TurnList>[0]): ReactNode => {
  const last = talk.messages.at(-1);
  return <PartMissing asked={last?.role === 'user' ? wordsOf(last) : ''} />;
};
