import type { ReactNode } from 'react';
import { CopyButton } from '../words/copy-button.tsx';
import { withoutMarks } from '../words/without-marks.ts';
import { Words } from '../words/words.tsx';

type Props = { readonly text: string; readonly title: string };

/** The text for an owner, whole, under what to do with it; copied as a mail shows it. */
export const OwnerText = ({ text, title }: Props): ReactNode => (
  <>
    <div className="section-head">
      <h3>{title}</h3>
      <CopyButton text={withoutMarks(text)} what="the text for the owner" />
    </div>
    <blockquote className="owner-text">
      <Words {...{ text }} />
    </blockquote>
  </>
);
