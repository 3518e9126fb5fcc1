import type { ReactNode } from 'react';
import { CopyButton } from '../words/copy-button.tsx';
import { withoutMarks } from '../words/without-marks.ts';
import { Words } from '../words/words.tsx';

type Props = {
  readonly text: string;
  readonly title: string;
  /** Says something as the person; null where no button for the mail belongs. */
  readonly say: ((message: string) => void) | null;
};

/** Asks for all that an owner has to know, with a greeting and the reason. */
export const asksMail = 'Write me the text to send to whoever owns this policy.';

/** The text for an owner, whole, under what to do with it; copied as a mail shows it. */
export const OwnerText = ({ text, title, say }: Props): ReactNode => (
  <>
    <div className="section-head">
      <h3>{title}</h3>
      <div className="owner-actions">
        <CopyButton text={withoutMarks(text)} what="the text for the owner" />
        {say === null ? null : (
          <button type="button" title={asksMail} onClick={() => say(asksMail)}>
            As a whole mail
          </button>
        )}
      </div>
    </div>
    <blockquote className="owner-text">
      <Words {...{ text }} />
    </blockquote>
  </>
);
