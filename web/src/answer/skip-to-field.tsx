import type { ReactNode } from 'react';

/** The first stop of the keyboard after the newest question: past the answer, to the field below it. */
export const SkipToField = (): ReactNode => (
  <button type="button" className="skip" onClick={() => document.getElementById('question')?.focus()}>
    Go on asking
  </button>
);
