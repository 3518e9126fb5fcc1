import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { useFixForm } from './use-fix-form.ts';

type Props = {
  readonly diagnosis: Answer;
  /** What was said last: nobody says it twice in a row. */
  readonly asked: string;
  readonly say: ((message: string) => void) | null;
};
/** `about` is how people ask for the same in their own words. */
type Step = { readonly label: string; readonly says: string; readonly about: RegExp };

/** What people say next, as buttons; each is a turn of its own, and none says what was just said. */
export const NextSteps = ({ diagnosis, asked, say }: Props): ReactNode => {
  const [form] = useFixForm();
  const steps = stepsAfter(diagnosis)
    .filter(({ about }) => asked.length > longestWish || !about.test(asked))
    .filter(({ label }) => label !== 'In Terraform' || (asked !== '' && form !== 'terraform'));
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

const longestWish = 120;

const tried: readonly Step[] = [
  { label: 'It works', says: 'It works now.', about: /\bworks\b/i },
  { label: 'Still fails', says: 'It still fails, with the same error.', about: /\bstill (?:fails|denied)\b/i },
];

const ofFix: readonly Step[] = [
  { label: 'What does it open?', says: 'What does it open?', about: /\bopens?\b/i },
  { label: 'In Terraform', says: 'In Terraform?', about: /\bterraform\b/i },
  {
    label: 'Text for the owner',
    says: 'Write me the text to send to whoever owns this policy.',
    about: /\b(?:owner|owns|send|mail)\b/i,
  },
  { label: 'Undo the fix', says: 'How do I undo this?', about: /\b(?:undo|roll(?:ed)? ?back|revert)\b/i },
];

const why: Step = { label: 'Why?', says: 'Why is that so?', about: /^why\b/i };

const stepsAfter = ({ fix: { steps, kind } }: Answer): readonly Step[] => {
  if (steps.length > 0) return [...ofFix, ...tried];
  return kind === 'askOwner' || kind === 'noPolicyChange' ? [why, ...tried] : [];
};
