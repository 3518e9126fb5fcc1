import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';

type Props = { readonly text: string; readonly files: readonly string[] };

// More than this is folded: an answer must not stand a thousand lines below.
const mostSigns = 600;

/** What was asked, as it was given. */
export const QuestionText = ({ text, files }: Props): ReactNode => (
  <div className="asked">
    {text.length <= mostSigns ? (
      <p className="asked-text">{showMarks(text)}</p>
    ) : (
      <details>
        <summary>
          <span className="asked-text">{showMarks(text.slice(0, mostSigns / 2))}…</span>
          <span className="quiet"> all of it, {text.length.toLocaleString('en')} characters</span>
        </summary>
        <p className="asked-text">{showMarks(text)}</p>
      </details>
    )}
    {files.length > 0 && <p className="quiet">with {showMarks(files.join(', '))}</p>}
  </div>
);
