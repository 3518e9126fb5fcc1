import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { twoLines } from './two-lines.ts';

/** The cause in one line with its confidence, and the two lines to act on. */
export const Verdict = ({ diagnosis }: { readonly diagnosis: Answer }): ReactNode => {
  const { cause, isPermissionProblem } = diagnosis;
  return (
    <header className="verdict">
      <p className="tags">
        <span className={`tag ${cause.confidence}`}>
          <span aria-hidden="true">{meters[cause.confidence]}</span> {cause.confidence}
        </span>
        {isPermissionProblem ? null : <span className="tag lookalike">no policy is at fault</span>}
        {cause.id === null ? null : <code className="cause-id">{showMarks(cause.id)}</code>}
      </p>
      <h3 className="cause">{showMarks(sentence(cause.title))}</h3>
      <div className="two-lines">
        <Words text={twoLines(diagnosis.explanation)} />
      </div>
      {cause.alternatives.length === 0 ? null : (
        <details>
          <summary>What else it could be</summary>
          <ul>
            {cause.alternatives.map(({ id, because }) => (
              <li key={id}>
                <code>{showMarks(id)}</code>: {showMarks(because)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
};

const meters: Readonly<Record<Answer['cause']['confidence'], string>> = {
  certain: '●●●',
  likely: '●●○',
  possible: '●○○',
};
