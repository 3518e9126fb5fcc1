import type { Answer } from '@whydenied/core';
import { type ReactNode, useState } from 'react';
import { focusOn } from '../frame/focus-on.ts';
import { Code } from '../words/code.tsx';
import { asksMail } from './owner-text.tsx';
import { useFixForm } from './use-fix-form.ts';

type Props = {
  readonly diagnosis: Answer;
  /** What was said last: nobody says it twice in a row. */
  readonly asked: string;
  readonly say: ((message: string) => void) | null;
  /** Whether the turn itself is of something else: then it is said what the buttons are of. */
  readonly isBeside?: boolean;
};
/** `about` is how people ask for the same in their own words. */
type Step = { readonly label: string; readonly says: string; readonly about: RegExp };

/** What people say next, as buttons; each is a turn of its own, and none says what was just said. */
export const NextSteps = ({ diagnosis, asked, say, isBeside = false }: Props): ReactNode => {
  const [form] = useFixForm();
  const isDone = asked.length <= longestWish && /\bworks\b/i.test(asked);
  // Beside an undo the other form is of the undo.
  const isUndo = asked.length <= longestWish && undoWords.test(asked);
  const steps = stepsAfter(diagnosis)
    .map((step) => (step.label === undo ? { ...step, says: `How do I undo this${inForm(form)}?` } : step))
    .map((step) =>
      step.label === 'In Terraform' && isUndo ? { ...step, says: 'How do I undo this in Terraform?' } : step,
    )
    .filter(({ label }) => !isDone || label === undo)
    .filter(({ about }) => asked.length > longestWish || !about.test(asked))
    // On the card it stands beside the text itself.
    .filter((step) => step !== mail || asked !== '')
    .filter((step) => step !== toWhom || isToSend(diagnosis) || (asked.length <= longestWish && asksText.test(asked)))
    .filter(({ label }) => label !== 'In Terraform' || (asked !== '' && form !== 'terraform'));
  const [fails, setFails] = useState<Fails>('no');
  if (say === null || steps.length === 0) return null;
  return (
    <fieldset className="next-steps" aria-label="Next">
      {isBeside && !isDone ? <Back action={diagnosis.requests[0]?.action ?? null} /> : null}
      {steps.map(({ label, says }) =>
        label === stillFails ? (
          <button
            key={label}
            type="button"
            aria-expanded={fails !== 'no'}
            onClick={() => setFails(fails === 'no' ? 'asked' : 'no')}
          >
            {label}
          </button>
        ) : (
          <button key={label} type="button" title={says} onClick={() => say(says)}>
            {label}
          </button>
        ),
      )}
      {fails === 'no' ? null : <FailsWith {...{ say, fails, setFails }} />}
    </fieldset>
  );
};

/** What is asked of none of it leaves the case open: the buttons go back to it. */
const Back = ({ action }: { readonly action: string | null }): ReactNode => (
  <p className="quiet back-to">
    Back to{' '}
    {action === null ? (
      'what was refused'
    ) : (
      <>
        the refusal of <Code text={action} />
      </>
    )}
    :
  </p>
);

/** The card is a text to send: to whom is asked of it at once. */
const isToSend = ({ fix }: Answer): boolean => fix.kind === 'askOwner';

type Fails = 'no' | 'asked' | 'another';

type FailsProps = {
  readonly say: (message: string) => void;
  readonly fails: Fails;
  readonly setFails: (fails: Fails) => void;
};

/** Whether it fails as before is the person's to say: another error is theirs to paste. */
const FailsWith = ({ say, fails, setFails }: FailsProps): ReactNode => (
  <div className="next-steps still-fails">
    <p className="quiet">
      {fails === 'another' ? 'Paste the new message into the field below.' : 'With the same error?'}
    </p>
    <button ref={fails === 'another' ? undefined : focusOn} type="button" onClick={() => say(sameError)}>
      The same error
    </button>
    <button
      type="button"
      aria-pressed={fails === 'another'}
      onClick={() => {
        setFails('another');
        document.getElementById('question')?.focus();
      }}
    >
      Another error
    </button>
    <button type="button" onClick={() => setFails('no')}>
      Not yet
    </button>
  </div>
);

/** The way back for a fix further up, named by what it allows: the button at the end is of the last one. */
export const UndoThis = ({
  fix,
  say,
}: {
  readonly fix: Answer['fix'];
  readonly say: (message: string) => void;
}): ReactNode => {
  const [form] = useFixForm();
  const allows = fix.actions.slice(0, mostNamed);
  if (fix.steps.length === 0 || allows.length === 0 || allows.length < fix.actions.length) return null;
  return (
    <fieldset className="next-steps" aria-label="Of this fix">
      <button
        type="button"
        onClick={() => say(`How do I undo the fix that allows ${allows.join(' and ')}${inForm(form)}?`)}
      >
        Undo this fix
      </button>
    </fieldset>
  );
};

const mostNamed = 6;

/** What came in by code goes out by code. */
const inForm = (form: string): string => (form === 'terraform' ? ' in Terraform' : form === 'sam' ? ' in SAM' : '');

const longestWish = 120;

const undo = 'Undo this fix';
const stillFails = 'Still fails';
const sameError = 'It still fails, with the same error.';

const tried: readonly Step[] = [
  { label: 'It works', says: 'It works now.', about: /\bworks\b/i },
  { label: stillFails, says: sameError, about: /\bstill (?:fails|denied)\b/i },
];

const undoWords = /\b(?:undo|roll(?:ed)? ?back|revert|deshac|deshag|desfaz|desfaç|rückgängig|annul)|元に戻|撤销/i;

// The text itself, and not to whom it goes.
const asksText = /^(?!.*\bwhom\b).*\b(?:owner|owns|send|e-?mail|text)\b/is;

const asksForMail = { says: asksMail, about: asksText };

/** What is asked once there is a text to send. */
const toWhom: Step = { label: 'To whom?', says: 'To whom do I send this?', about: /\bwhom\b/i };

const ofFix: readonly Step[] = [
  { label: 'What does it open?', says: 'What does it open?', about: /\bopens?\b/i },
  { label: 'In Terraform', says: 'In Terraform?', about: /\bterraform\b/i },
  {
    label: 'Text for the owner',
    ...asksForMail,
  },
  toWhom,
  {
    label: undo,
    says: 'How do I undo this?',
    about: undoWords,
  },
];

const mail: Step = {
  label: 'As a mail to the owner',
  ...asksForMail,
};

const why: Step = { label: 'Why?', says: 'Why is that so?', about: /^why\b/i };

const stepsAfter = ({ fix: { steps, kind } }: Answer): readonly Step[] => {
  if (steps.length > 0) return [...ofFix, ...tried];
  if (kind === 'askOwner') return [mail, toWhom, why, ...tried];
  return kind === 'noPolicyChange' ? [why, ...tried] : [];
};
