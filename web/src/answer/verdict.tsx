import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { basisIn, takenIn } from './basis-in.ts';
import { blamesNoPolicy } from './blames-no-policy.ts';
import { ConfidenceTag } from './confidence-tag.tsx';
import { meanings } from './confidence-words.ts';
import { ownerTextIn } from './owner-text-in.ts';
import { whyLine } from './why-line.ts';

type Props = { readonly diagnosis: Answer; readonly words: string; readonly isCorrected?: boolean };

/** Why, in one sentence, with how sure it is and what that rests on. */
export const Verdict = ({ diagnosis, words, isCorrected = false }: Props): ReactNode => {
  const { cause, isPermissionProblem, requests } = diagnosis;
  const isGuess = cause.confidence === 'possible';
  const isTold = !isGuess || (cause.id === null ? !isPermissionProblem : isAnythingKnown(requests));
  const taken = takenIn(words);
  const why = whyLine(diagnosis.explanation);
  const [stated] = requests;
  // Who was denied what is worth a line where one of the two is known.
  const isWhyTold =
    isSame(why, cause.title) || (stated?.principal === null && stated.resource === null) || isInOwnerText(diagnosis);
  return (
    <header className="verdict">
      <p className="tags">
        <ConfidenceTag {...{ cause, isTold }} />
        <Basis {...{ words, cause, isTold, isCorrected }} />
        {blamesNoPolicy(diagnosis) && <span className="tag lookalike">no policy is at fault</span>}
      </p>
      <h3 className="cause">
        {isGuess && (isTold || cause.id !== null) && (
          <span className="first-guess">{taken === null ? 'Not clear yet. A first guess: ' : 'As you say: '}</span>
        )}
        {showMarks(sentence(cause.title))}
      </h3>
      {taken === null || taken.includes(cause.title) ? null : (
        <div className="why-line">
          <Words text={taken} />
        </div>
      )}
      {isWhyTold ? null : (
        <div className="why-line">
          <Words text={why} />
        </div>
      )}
    </header>
  );
};

/** A denial of nobody, of nothing and on nothing tells no cause, however usual the one that is guessed first. */
const isAnythingKnown = (requests: Answer['requests']): boolean =>
  requests.some(({ principal, action, resource }) => (principal ?? action ?? resource) !== null);

/** The text for the owner says who was refused what, and stands right below. */
const isInOwnerText = ({ fix, explanation, requests: [stated] }: Answer): boolean => {
  const text = fix.kind === 'askOwner' ? ownerTextIn(explanation) : null;
  return text !== null && [stated?.action, stated?.resource].every((name) => name != null && text.includes(name));
};

type Told = { readonly cause: Answer['cause']; readonly isTold: boolean };

/** What it rests on, where that says more than the tag. */
const Basis = ({
  words,
  cause,
  isTold,
  isCorrected,
}: Told & Required<Pick<Props, 'words' | 'isCorrected'>>): ReactNode => {
  if (isCorrected) return <span className="basis quiet">With your correction</span>;
  const basis = basisIn(words);
  if (takenIn(words) !== null && cause.confidence === 'possible')
    return <span className="basis quiet">Not proven: no policy was shown</span>;
  if (basis === null || basis === 'a guess' || !isTold)
    return <span className="basis quiet">{sentence(meanings[isTold ? cause.confidence : 'possible'])}</span>;
  return <span className="basis quiet">{sentence(basis.replace(/^likely: /, ''))}</span>;
};

const isSame = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
