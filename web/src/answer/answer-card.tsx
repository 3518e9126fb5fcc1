import type { Answer } from '@whydenied/core';
import { type ReactNode, useRef, useState } from 'react';
import { ChainPicture } from '../chain/chain-picture.tsx';
import type { TurnMetadata } from '../conversation/message.ts';
import { askOnce } from './ask-once.ts';
import { basisIn } from './basis-in.ts';
import { CitationList } from './citation-list.tsx';
import { FixSection } from './fix-section.tsx';
import { NextSteps } from './next-steps.tsx';
import { OtherCauses } from './other-causes.tsx';
import { OwnerSection } from './owner-section.tsx';
import { plainStepsIn } from './plain-steps-in.ts';
import { ProofLine } from './proof-line.tsx';
import { ProofTable } from './proof-table.tsx';
import { QuestionField } from './question-field.tsx';
import { RemedySection } from './remedy-section.tsx';
import { UnseenSection } from './unseen-section.tsx';
import { Verdict } from './verdict.tsx';
import { WordsSection } from './words-section.tsx';

type Props = {
  readonly diagnosis: Answer;
  readonly words: string;
  readonly metadata: TurnMetadata | undefined;
  readonly policies: ReadonlyMap<string, string>;
  /** Says something as the person; null where it is not the last answer, or one is still coming. */
  readonly say: ((message: string) => void) | null;
  /** Whether nothing was asked since. */
  readonly isLast: boolean;
  /** Whether it answers a correction: then it rests on the person's own word. */
  readonly isCorrected: boolean;
};

/** An answer, what to do first: why, the fix with its proof or what helps instead, the one question, the picture; the rest folds. */
export const AnswerCard = ({ diagnosis, words, metadata, policies, say, isLast, isCorrected }: Props): ReactNode => {
  const [cited, setCited] = useState<number | null>(null);
  const more = useRef<HTMLDetailsElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const showCitation = (index: number): void => {
    if (more.current !== null) more.current.open = true;
    setCited(index);
    view.current?.focus();
  };
  const hasFix = diagnosis.fix.steps.length > 0;
  const isUndecided = diagnosis.fix.kind === 'undecided';
  const isSummed = hasFix || (diagnosis.fix.kind === 'noPolicyChange' && plainStepsIn(diagnosis.explanation) !== null);
  const asked = askOnce(diagnosis);
  const question =
    asked.question === null ? null : (
      <QuestionField
        key={asked.question.ask}
        question={asked.question}
        {...{ say, isLast }}
        causes={titlesIn(diagnosis)}
      />
    );
  return (
    <article className="answer" aria-label="Answer">
      <div className="first">
        <Verdict {...{ diagnosis, words, isCorrected }} />
        {isUndecided && question}
        {hasFix ? <FixSection {...{ diagnosis }} /> : <RemedySection {...{ diagnosis, words, say }} />}
        {hasFix && <OwnerSection {...{ diagnosis }} />}
        <ProofLine {...{ diagnosis }} basis={isCorrected ? null : basisIn(words)} isAsked={asked.isForProof} />
        {!isUndecided && question}
        <NextSteps {...{ diagnosis, say }} asked="" />
      </div>
      <ChainPicture {...{ diagnosis, policies, showCitation, say }} />
      <div className="rest">
        <details ref={more} className="more">
          <summary>How this was decided, what else it could be, sources</summary>
          <OtherCauses {...diagnosis} />
          <ProofTable {...diagnosis} />
          <UnseenSection {...diagnosis} />
          <CitationList citations={diagnosis.citations} shown={cited} show={showCitation} {...{ policies, view }} />
        </details>
        {isSummed && <WordsSection {...{ words, metadata }} />}
      </div>
    </article>
  );
};

const titlesIn = ({ cause }: Answer): readonly string[] => [
  cause.title,
  ...cause.alternatives.map(({ title }) => title),
];
