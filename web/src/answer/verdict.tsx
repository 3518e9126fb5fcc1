import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { basisIn } from './basis-in.ts';
import { whyLine } from './why-line.ts';

/** Why, in one sentence, with how sure it is and what that rests on. */
export const Verdict = ({ diagnosis, words }: { readonly diagnosis: Answer; readonly words: string }): ReactNode => {
  const { cause, isPermissionProblem } = diagnosis;
  const why = whyLine(diagnosis.explanation);
  const isTold = cause.id !== null || cause.confidence !== 'possible' || !isPermissionProblem;
  return (
    <header className="verdict">
      <p className="tags">
        {isTold ? (
          <span className={`tag ${cause.confidence}`} title={meanings[cause.confidence]}>
            <span aria-hidden="true">{meters[cause.confidence]}</span> {labels[cause.confidence]}
          </span>
        ) : (
          <span className="tag possible" title={meanings.possible}>
            not told yet
          </span>
        )}
        <span className="basis quiet">
          {sentence(basisIn(words) ?? meanings[isTold ? cause.confidence : 'possible'])}
        </span>
        {!isPermissionProblem && cause.id !== null && <span className="tag lookalike">no policy is at fault</span>}
      </p>
      <h3 className="cause" title={cause.id ?? undefined}>
        {showMarks(sentence(cause.title))}
      </h3>
      {isSame(why, cause.title) ? null : (
        <div className="why-line">
          <Words text={why} />
        </div>
      )}
    </header>
  );
};

const isSame = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

type Confidence = Answer['cause']['confidence'];

const meters: Readonly<Record<Confidence, string>> = { certain: '●●●', likely: '●●○', possible: '●○○' };

const labels: Readonly<Record<Confidence, string>> = { certain: 'certain', likely: 'likely', possible: 'a guess' };

const meanings: Readonly<Record<Confidence, string>> = {
  certain: 'decided on the policies shown, or named by AWS’s own sentence',
  likely: 'the message fits one cause; a layer that could still matter was not seen',
  possible: 'the text does not tell; the question decides',
};
