import type { ReactNode } from 'react';
import { isProse } from '../words/is-prose.ts';
import { showMarks } from '../words/show-marks.ts';

type Props = { readonly text: string; readonly files: readonly string[] };

// More than a line of the page is folded: an answer must not stand a screen below.
const mostSigns = 160;

/** What was asked, as it was given; a paste folds to its first line. */
export const QuestionText = ({ text, files }: Props): ReactNode => (
  <div className="asked">
    {text.length <= mostSigns && !text.includes('\n') ? (
      <p className={isProse(text) ? 'asked-text prose' : 'asked-text'}>{showMarks(text)}</p>
    ) : (
      <details>
        <summary>
          <span className="asked-line">{showMarks(firstLine(text))}</span>
          <span className="quiet"> all of it, {text.length.toLocaleString('en')} characters</span>
        </summary>
        <p className="asked-text">{showMarks(text)}</p>
      </details>
    )}
    {files.length > 0 && <p className="quiet">with {showMarks(files.join(', '))}</p>}
  </div>
);

const firstLine = (text: string): string => {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  return `${line.slice(0, mostSigns)}…`;
};
