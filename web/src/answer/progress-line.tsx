import type { ReactNode } from 'react';
import type { Progress } from '../conversation/message.ts';
import { showMarks } from '../words/show-marks.ts';

/** What is being done: the status parts of the stream, or that an answer is awaited. */
export const ProgressLine = ({ progress }: { readonly progress: Progress | null }): ReactNode => (
  <div className="progress" role="status">
    <span>
      {progress === null
        ? 'Reading what you pasted…'
        : `${showMarks(progress.text)}${progress.total > 1 ? `, ${progress.done} of ${progress.total}` : ''}`}
    </span>
    {progress !== null && progress.total > 1 ? (
      <progress aria-label="How far" value={progress.done} max={progress.total} />
    ) : null}
  </div>
);
