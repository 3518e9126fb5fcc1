import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { CopyButton } from './copy-button.tsx';
import { ownerTextIn } from './owner-text-in.ts';
import { withoutWhy } from './without-why.ts';

type Props = { readonly diagnosis: Answer; readonly words: string };

/** What helps where no change of the asker's does: the first thing to do, and the text for the owner whole, to copy. */
export const RemedySection = ({ diagnosis: { fix, explanation }, words }: Props): ReactNode => {
  const ownerText = fix.kind === 'askOwner' ? ownerTextIn(explanation) : null;
  return (
    <section className="remedy" aria-label="What helps">
      <h3>{titles[fix.kind]}</h3>
      {ownerText === null ? null : (
        <div className="code-box owner-text">
          <CopyButton text={ownerText} what="the text for the owner" />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
          <pre className="breaks" tabIndex={0}>
            {showMarks(ownerText)}
          </pre>
        </div>
      )}
      {words === '' ? null : (
        <div className="code-box">
          <Words text={withoutWhy(words)} />
        </div>
      )}
    </section>
  );
};

const titles: Readonly<Record<Answer['fix']['kind'], string>> = {
  addStatement: 'What helps',
  changeStatement: 'What helps',
  removeStatement: 'What helps',
  askOwner: 'Send this to whoever owns it',
  noPolicyChange: 'What helps: no policy',
  undecided: 'Not decided yet',
};
