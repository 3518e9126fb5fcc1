import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { diagnosisOf, type NamedText, wordsOf } from '../conversation/message.ts';
import type { Turn } from '../conversation/turns.ts';
import { correctionIn } from '../facts/correction.ts';
import { languageLineIn } from '../words/language-line.ts';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { AnswerCard } from './answer-card.tsx';
import { NextSteps } from './next-steps.tsx';
import { QuestionText } from './question-text.tsx';
import { SkipToField } from './skip-to-field.tsx';
import { nameTemplate } from './template-of.ts';
import { TemplateSteps } from './template-steps.tsx';
import { useSame } from './use-same.ts';

type Props = {
  readonly turn: Turn;
  readonly number: number;
  /** The diagnosis that the turn before ended with. */
  readonly before: Answer | null;
  readonly policies: ReadonlyMap<string, string>;
  /** What stands below the answer: progress, or why it is not whole. */
  readonly below: ReactNode;
  readonly say: ((message: string) => void) | null;
  readonly isLast: boolean;
  /** The template that it is about; null where it is about none. */
  readonly template: NamedText | null;
  readonly checkTemplate: (files: readonly File[]) => void;
  /** The language in which an earlier answer said already that it is in English. */
  readonly languageBefore: string | null;
};

/** One question and what came back: a card for a new diagnosis, its words alone for what follows up. */
export const TurnView = ({
  turn: { question, answer },
  number,
  before,
  policies,
  below,
  say,
  isLast,
  template,
  checkTemplate,
  languageBefore,
}: Props): ReactNode => {
  const diagnosis = useSame(answer === null ? undefined : diagnosisOf(answer));
  const isNew = diagnosis != null && !isSameCase(diagnosis, before);
  const { line, rest: words } = languageLineIn(answer === null ? '' : wordsOf(answer));
  // What follows up goes on about the same case.
  const next = isNew ? null : (diagnosis ?? before);
  return (
    <section className="turn" aria-labelledby={`turn-${number}`}>
      <h2 id={`turn-${number}`} tabIndex={-1}>
        Question {number}
      </h2>
      {isLast && <SkipToField />}
      <QuestionText text={wordsOf(question)} files={question.metadata?.files ?? []} />
      {line === null || line.lang === languageBefore ? null : (
        <p className="language-line quiet" lang={line.lang}>
          {line.says}
        </p>
      )}
      {answer !== null && isNew && (
        <AnswerCard
          {...{ diagnosis, policies, words, say, isLast }}
          metadata={answer.metadata}
          isCorrected={correctionIn(wordsOf(question)) !== null}
        />
      )}
      {answer !== null && !isNew && words !== '' && (
        <article className="answer follow-up" aria-label="Answer">
          <Words text={template === null ? words : nameTemplate(words, template)} />
          {template === null ? null : (
            <TemplateSteps {...{ template, say, checkTemplate }} hasFix={words.includes('```diff')} />
          )}
          {diagnosis === null && say !== null && (
            <AskedBack questions={answer.metadata?.questions ?? []} {...{ say }} />
          )}
          {next === null ? null : <NextSteps diagnosis={next} asked={wordsOf(question)} {...{ say }} />}
        </article>
      )}
      {below}
    </section>
  );
};

/** What words without a diagnosis ask back, as buttons: the words put the question themselves. */
const AskedBack = ({
  questions,
  say,
}: {
  readonly questions: Answer['questions'];
  readonly say: (message: string) => void;
}): ReactNode =>
  questions.slice(0, 1).map(({ ask, choices }) =>
    choices.length === 0 ? null : (
      <fieldset key={ask} className="next-steps" aria-label={showMarks(ask)}>
        {choices.map(({ label, says }) => (
          <button key={label} type="button" onClick={() => say(says)}>
            {showMarks(label)}
          </button>
        ))}
      </fieldset>
    ),
  );

const isSameCase = (one: Answer, other: Answer | null): boolean =>
  other !== null &&
  JSON.stringify([one.cause, one.fix.steps, one.requests[0]]) ===
    JSON.stringify([other.cause, other.fix.steps, other.requests[0]]);
