import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import type { ProjectFile } from '../architecture/project-file.ts';
import { diagnosisOf, type NamedText, wordsOf } from '../conversation/message.ts';
import type { Turn } from '../conversation/turns.ts';
import { correctionIn } from '../facts/correction.ts';
import { languageLineIn } from '../words/language-line.ts';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { AnswerCard } from './answer-card.tsx';
import { NextSteps, UndoThis } from './next-steps.tsx';
import { QuestionText } from './question-text.tsx';
import { SkipToField } from './skip-to-field.tsx';
import { nameTemplate } from './template-of.ts';
import { TemplateSteps } from './template-steps.tsx';
import { useSame } from './use-same.ts';

type Props = {
  readonly turn: Turn;
  readonly number: number;
  /** The diagnoses of the turns before, the last one at the end: what is told of an earlier one is no new card either. */
  readonly earlier: readonly Answer[];
  readonly policies: ReadonlyMap<string, string>;
  /** What stands below the answer: progress, or why it is not whole. */
  readonly below: ReactNode;
  readonly say: ((message: string) => void) | null;
  /** The same of an answer further up; null while one is coming. */
  readonly sayOfEarlier: ((message: string) => void) | null;
  readonly isLast: boolean;
  /** The template that it is about; null where it is about none. */
  readonly template: NamedText | null;
  /** The code that was pasted behind it. */
  readonly code: ProjectFile | null;
  readonly checkTemplate: (files: readonly File[]) => void;
  /** The language in which an earlier answer said already that it is in English. */
  readonly languageBefore: string | null;
};

/** One question and what came back: a card for a new diagnosis, its words alone for what follows up. */
export const TurnView = ({
  turn: { question, answer },
  number,
  earlier,
  policies,
  below,
  say,
  sayOfEarlier,
  isLast,
  template,
  code,
  checkTemplate,
  languageBefore,
}: Props): ReactNode => {
  const diagnosis = useSame(answer === null ? undefined : diagnosisOf(answer));
  const isNew = diagnosis != null && earlier.every((other) => !isSameCase(diagnosis, other));
  const { line, rest: words } = languageLineIn(answer === null ? '' : wordsOf(answer));
  // What follows up goes on about the same case.
  const next = isNew ? null : (diagnosis ?? earlier.at(-1) ?? null);
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
      {answer !== null && isNew && !isLast && sayOfEarlier !== null && (
        <UndoThis fix={diagnosis.fix} say={sayOfEarlier} />
      )}
      {answer !== null && !isNew && words !== '' && (
        <article className="answer follow-up" aria-label="Answer">
          <Words text={template === null ? words : nameTemplate(words, template)} />
          {template === null ? null : (
            <TemplateSteps {...{ template, code, say, checkTemplate }} hasFix={words.includes('```diff')} />
          )}
          {diagnosis === null && say !== null && (
            <AskedBack questions={answer.metadata?.questions ?? []} {...{ say }} />
          )}
          {next === null ? null : (
            <NextSteps diagnosis={next} asked={wordsOf(question)} isBeside={diagnosis === null} {...{ say }} />
          )}
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

/** What follows up changes nothing in the case; another question of ours, or a name that is known now, does. */
const isSameCase = (one: Answer, other: Answer): boolean => {
  const [asks] = one.questions;
  if (asks !== undefined && asks.ask !== other.questions[0]?.ask) return false;
  return JSON.stringify(caseOf(one)) === JSON.stringify(caseOf(other));
};

const caseOf = ({ cause, fix, requests }: Answer) => [
  cause,
  fix.steps,
  requests[0],
  requests.map(({ principal, action, resource }) => [principal, action, resource]),
];
