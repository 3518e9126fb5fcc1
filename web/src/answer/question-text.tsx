import type { ReactNode } from 'react';
import { type Correction, correctionIn } from '../facts/correction.ts';
import { factWords } from '../facts/fact-words.ts';
import { isProse } from '../words/is-prose.ts';
import { showMarks } from '../words/show-marks.ts';
import { Ticked } from '../words/ticked.tsx';
import { titleOf } from './title-of.ts';

type Props = { readonly text: string; readonly files: readonly string[] };

// More than a line of the page is folded: an answer must not stand a screen below.
const mostSigns = 160;

/** What was asked, as it was given; a paste folds to the line that tells of it. */
export const QuestionText = ({ text, files }: Props): ReactNode => (
  <div className="asked">
    {correctionIn(text) !== null ? (
      <p className="asked-text prose">
        <Ticked text={sayInWords(correctionIn(text))} />
      </p>
    ) : text.length <= mostSigns && !text.includes('\n') ? (
      <p className={isProse(text) ? 'asked-text prose' : 'asked-text'}>{showMarks(text)}</p>
    ) : (
      <Folded {...{ text }} />
    )}
    {files.length > 0 && <p className="quiet">with {showMarks(files.join(', '))}</p>}
  </div>
);

const Folded = ({ text }: { readonly text: string }): ReactNode => {
  const title = titleOf(text);
  return (
    <details>
      <summary>
        <span className={title.isWords ? 'asked-line prose' : 'asked-line'}>
          {showMarks(title.line.slice(0, mostSigns))}
        </span>
        <span className="quiet"> all of it, {text.length.toLocaleString('en')} characters</span>
      </summary>
      <p className={isProse(text) ? 'asked-text prose' : 'asked-text'}>{showMarks(text)}</p>
    </details>
  );
};

/** What a correction of this page says, for those who read it. */
const sayInWords = (correction: Correction | null): string => {
  const { fact = '', is = null, was = null } = correction ?? {};
  const name = factWords(fact);
  if (is === null) return `The ${name} is not \`${was}\`; leave it out.`;
  return was === null ? `The ${name} is \`${is}\`.` : `The ${name} is \`${is}\`, not \`${was}\`.`;
};
