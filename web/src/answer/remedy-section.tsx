import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { OwnerText } from './owner-text.tsx';
import { ownerTextIn } from './owner-text-in.ts';
import { plainStepsIn } from './plain-steps-in.ts';
import { withoutSaid } from './without-said.ts';

type Props = {
  readonly diagnosis: Answer;
  readonly words: string;
  readonly say: ((message: string) => void) | null;
};

/** What helps where no change of the asker's does: the first thing to do, and the text for the owner whole, to copy. */
export const RemedySection = ({ diagnosis: { fix, explanation, questions }, words, say }: Props): ReactNode => {
  const ownerText = fix.kind === 'askOwner' ? ownerTextIn(explanation) : null;
  const owner = ownerText === null ? null : ownerNamedIn(words);
  const asked = questions.slice(0, 1).flatMap(({ ask, because, command }) => [ask, because, command ?? '']);
  const offered = questions.slice(0, 1).flatMap(({ choices }) => choices.map(({ label }) => label));
  // Where the explanation lists the steps, the words that sum them up stand folded below.
  const rest =
    (fix.kind === 'noPolicyChange' ? plainStepsIn(explanation) : null) ??
    withoutSaid(words, [...asked, ownerText ?? '', owner === null ? '' : sendTo(owner)], offered);
  // A page of AWS's alone is no help; it stands among the sources.
  if (ownerText === null && (rest === '' || isLink(rest))) return null;
  return (
    <section className="remedy" aria-label="What helps">
      {ownerText === null ? (
        <div className="section-head">
          <h3>{titles[fix.kind]}</h3>
        </div>
      ) : (
        <OwnerText
          text={ownerText}
          {...{ say }}
          title={owner === null ? titles[fix.kind] : `No policy of yours helps: send this to ${showMarks(owner)}`}
        />
      )}
      {rest === '' ? null : <Words text={rest} />}
    </section>
  );
};

const sendTo = (owner: string): string => `no policy of yours helps; send this to ${owner}`;

/** Whom the words send the text to; null where they do not say. */
const ownerNamedIn = (words: string): string | null =>
  /no policy of yours helps; send this to ([^.\n]{1,120})\./.exec(words)?.[1] ?? null;

const isLink = (markdown: string): boolean => /^\[[^\]]*\]\([^)]*\)$/.test(markdown.trim());

const titles: Readonly<Record<Answer['fix']['kind'], string>> = {
  addStatement: 'What helps',
  changeStatement: 'What helps',
  removeStatement: 'What helps',
  askOwner: 'Send this to whoever owns it',
  noPolicyChange: 'No policy change helps; this does',
  undecided: 'What is known so far',
};
