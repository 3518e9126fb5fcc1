import type { Answer } from '@whydenied/core';
import { type ReactNode, useId } from 'react';
import { Code } from '../words/code.tsx';
import { sentence } from '../words/sentence.ts';
import { meanings } from './confidence-words.ts';

type Confidence = Answer['cause']['confidence'];
type Props = { readonly cause: Answer['cause']; readonly isTold: boolean };

/** How sure the answer is. A click, a key or a touch explains the grades, and what the cause is called in the handbook. */
export const ConfidenceTag = ({ cause, isTold }: Props): ReactNode => {
  const id = useId();
  const confidence = isTold ? cause.confidence : 'possible';
  return (
    <>
      <button type="button" className={`tag ${confidence}`} popoverTarget={id}>
        {isTold ? (
          <>
            <span aria-hidden="true">{meters[confidence]}</span> {labels[confidence]}
          </>
        ) : (
          'not told yet'
        )}
        <span className="for-ears">: what does that mean?</span>
      </button>
      <span id={id} popover="auto" className="meaning">
        <span className="meaning-title">How sure is that?</span>
        {grades.map((grade) => (
          <span key={grade} className="meaning-line">
            <span className={`tag ${grade}`}>
              <span aria-hidden="true">{meters[grade]}</span> {labels[grade]}
            </span>{' '}
            {sentence(meanings[grade])}.
          </span>
        ))}
        {cause.id === null ? null : (
          <span className="meaning-line quiet">
            In the handbook this cause is called <Code text={cause.id} />.
          </span>
        )}
      </span>
    </>
  );
};

const grades: readonly Confidence[] = ['certain', 'likely', 'possible'];

const meters: Readonly<Record<Confidence, string>> = { certain: '●●●', likely: '●●○', possible: '●○○' };

// It is the cause that is sure: of the fix the line below it tells.
const labels: Readonly<Record<Confidence, string>> = {
  certain: 'cause certain',
  likely: 'cause likely',
  possible: 'a guess',
};
