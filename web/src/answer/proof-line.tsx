import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';

type Props = Pick<Answer, 'fix'> & {
  /** What the answer says that it was decided on. */
  readonly basis: string | null;
};

/** The proof in one line: before, after, what it opens, what it was decided on. */
export const ProofLine = ({ fix: { steps, verification }, basis }: Props): ReactNode => {
  if (steps.length === 0) return null;
  const { before, after, newlyAllowed } = verification;
  return (
    <p className="proof-line" role="note" aria-label="Proof in one line">
      <span className="mark denied">{before === null ? 'not decided' : 'was denied'}</span>
      <span aria-hidden="true"> → </span>
      <span className="for-ears"> and </span>
      {after === 'allowed' ? (
        <span className="mark allowed">now allowed</span>
      ) : (
        <span className="mark unseen">after it: not known, a layer was not seen</span>
      )}
      {after === null ? null : ` · ${sayOpened(newlyAllowed.length)}`}
      {basis?.startsWith('decided') ? ` · ${basis}` : null}
    </p>
  );
};

const sayOpened = (count: number): string => {
  if (count === 0) return 'opens nothing else';
  return count === 1 ? 'opens 1 thing more' : `opens ${count} things more`;
};
