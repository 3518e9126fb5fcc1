import type { ReactNode } from 'react';
import { diagnosisOf, wordsOf } from '../conversation/message.ts';
import type { Turn } from '../conversation/turns.ts';
import { Words } from '../words/words.tsx';
import { AnswerCard } from './answer-card.tsx';
import { QuestionText } from './question-text.tsx';
import { useSame } from './use-same.ts';

type Props = {
  readonly turn: Turn;
  readonly number: number;
  readonly policies: ReadonlyMap<string, string>;
  /** What stands below the answer: progress, or why it is not whole. */
  readonly below: ReactNode;
};

/** One question and what came back. */
export const TurnView = ({ turn: { question, answer }, number, policies, below }: Props): ReactNode => {
  const diagnosis = useSame(answer === null ? undefined : diagnosisOf(answer));
  return (
    <section className="turn" aria-labelledby={`turn-${number}`}>
      <h2 id={`turn-${number}`} tabIndex={-1}>
        Question {number}
      </h2>
      <QuestionText text={wordsOf(question)} files={question.metadata?.files ?? []} />
      {answer !== null && diagnosis !== undefined && diagnosis !== null && (
        <AnswerCard {...{ diagnosis, policies }} words={wordsOf(answer)} metadata={answer.metadata} />
      )}
      {answer !== null && !diagnosis && wordsOf(answer) !== '' && (
        <article className="answer" aria-label="Answer">
          <Words text={wordsOf(answer)} />
        </article>
      )}
      {below}
    </section>
  );
};
