import type { ReactNode } from 'react';
import { correctionIn, sayCorrectionInWords } from '../facts/correction.ts';
import { isProse } from '../words/is-prose.ts';
import { showMarks } from '../words/show-marks.ts';
import { Ticked } from '../words/ticked.tsx';
import { titleOf } from './title-of.ts';

type Props = { readonly text: string; readonly files: readonly string[] };

// More than a line of the page is folded: an answer must not stand a screen below.
const mostSigns = 160;

/** What was asked, as it was given; a paste folds to the line that tells of it. */
export const QuestionText = ({ text: said, files }: Props): ReactNode => {
  const text = withoutId(said);
  return (
    <div className="asked">
      {correctionIn(text) !== null ? (
        <p className="asked-text prose">
          <Ticked text={sayCorrectionInWords(correctionIn(text))} />
        </p>
      ) : text.length <= mostSigns && !text.includes('\n') ? (
        <p className={isProse(text) ? 'asked-text prose' : 'asked-text'}>{showMarks(text)}</p>
      ) : (
        <Folded {...{ text }} />
      )}
      {files.length > 0 && <p className="quiet">with {showMarks(files.join(', '))}</p>}
    </div>
  );
};

/** A choice that was clicked as somebody would say it: the name that the handbook has for a cause goes to the server, and nobody says it. */
const withoutId = (text: string): string =>
  text.replace(/^(It is this: [^\n]{1,300}) \([A-Z][A-Z\d]*(?:_[A-Z\d]+)+\)$/, '$1.');

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
