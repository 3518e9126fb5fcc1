import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';

type Props = {
  readonly diagnosis: Answer;
  /** What was said last: nobody says it twice in a row. */
  readonly asked: string;
  readonly say: ((message: string) => void) | null;
};
type Step = { readonly label: string; readonly says: string };

/** What people say next, as buttons; each is a turn of its own. */
export const NextSteps = ({ diagnosis, asked, say }: Props): ReactNode => {
  const steps = stepsAfter(diagnosis).filter(({ says }) => says !== asked);
  if (say === null || steps.length === 0) return null;
  return (
    <fieldset className="next-steps" aria-label="Next">
      {steps.map(({ label, says }) => (
        <button key={label} type="button" title={says} onClick={() => say(says)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
};

const stepsAfter = ({ fix }: Answer): readonly Step[] => {
  const { steps, kind } = fix;
  if (steps.length > 0)
    return [
      { label: 'It works', says: 'It works now.' },
      { label: 'Still fails', says: 'It still fails, with the same error.' },
      { label: 'Terraform', says: 'And in Terraform?' },
      { label: 'What does it open?', says: 'What else does this open?' },
      { label: 'Send to the owner', says: 'Write me the text to send to whoever owns this policy.' },
      { label: 'Undo', says: 'How do I undo this?' },
    ];
  return kind === 'askOwner' || kind === 'noPolicyChange'
    ? [
        { label: 'It works', says: 'It works now.' },
        { label: 'Still fails', says: 'It still fails, with the same error.' },
        { label: 'Why?', says: 'Why is that so?' },
      ]
    : [];
};
