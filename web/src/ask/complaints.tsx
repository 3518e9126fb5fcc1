import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import type { Refusal } from './attachment.ts';

type Props = {
  /** Why the text cannot go; null where it can. */
  readonly tooLong: string | null;
  /** Why the last try to send did not go out. */
  readonly complaint: string | null;
  readonly refusals: readonly Refusal[];
  /** Cuts the text to the lines around its error. */
  readonly keepAround: () => void;
  /** The same of a file. */
  readonly keep: (refusal: Refusal) => void;
};

/** Why something does not go along, and the way to cut what is too long to the lines around its error. */
export const Complaints = ({ tooLong, complaint, refusals, keepAround, keep }: Props): ReactNode => {
  const wrong = tooLong ?? complaint;
  return (
    <div role="alert" className="complaints">
      {wrong === null ? null : <p className="complaint">{showMarks(wrong)}</p>}
      {tooLong === null ? null : (
        <button type="button" onClick={keepAround}>
          Keep the lines around the error
        </button>
      )}
      {refusals.map((refusal) => (
        <div key={refusal.name}>
          <p className="complaint">{showMarks(refusal.because)}</p>
          {refusal.kept === null ? null : (
            <button type="button" onClick={() => keep(refusal)}>
              Keep the lines around the error
            </button>
          )}
        </div>
      ))}
    </div>
  );
};
