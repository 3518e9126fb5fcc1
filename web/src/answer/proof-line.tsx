import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';

type Props = Pick<Answer, 'fix'> & {
  /** What the answer says that it was decided on. */
  readonly basis: string | null;
};

/** The proof in one line: before, after, what it opens, what it was decided on; or that there is none, and what would bring it. */
export const ProofLine = ({ fix: { steps, verification }, basis }: Props): ReactNode => {
  if (steps.length === 0) return null;
  const { before, after, newlyAllowed } = verification;
  const isProven = after === 'allowed';
  return (
    <p className={isProven ? 'proof-line' : 'proof-line unproven'} role="note" aria-label="Proof in one line">
      {before === null ? null : (
        <>
          <span className="mark denied">was denied</span>
          <span aria-hidden="true"> → </span>
          <span className="for-ears"> and </span>
        </>
      )}
      {isProven ? (
        <>
          <span className="mark allowed">now allowed</span> · {sayOpened(newlyAllowed.length)}
          {basis?.startsWith('decided') ? ` · ${basis}` : null}
        </>
      ) : (
        <>
          <span className="mark unseen">not proven yet:</span> {before === null ? nothingSeen : layerUnseen}
        </>
      )}
    </p>
  );
};

const nothingSeen = 'no policy was shown. Paste the policies of the caller below, and it is decided.';
const layerUnseen = 'needed, and perhaps not enough, for a policy that could still deny was not shown.';

const sayOpened = (count: number): string => {
  if (count === 0) return 'opens nothing else';
  return count === 1 ? 'opens 1 thing more' : `opens ${count} things more`;
};
