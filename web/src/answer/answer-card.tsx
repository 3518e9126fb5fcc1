import type { Answer } from '@whydenied/core';
import { type ReactNode, useRef, useState } from 'react';
import { ChainPicture } from '../chain/chain-picture.tsx';
import type { TurnMetadata } from '../conversation/message.ts';
import { CitationList } from './citation-list.tsx';
import { FixSection } from './fix-section.tsx';
import { ProofTable } from './proof-table.tsx';
import { UnseenSection } from './unseen-section.tsx';
import { Verdict } from './verdict.tsx';
import { WordsSection } from './words-section.tsx';

type Props = {
  readonly diagnosis: Answer;
  readonly words: string;
  readonly metadata: TurnMetadata | undefined;
  readonly policies: ReadonlyMap<string, string>;
};

/** An answer, evidence first: cause, picture, fix, proof, what was not seen, sources, and then the words. */
export const AnswerCard = ({ diagnosis, words, metadata, policies }: Props): ReactNode => {
  const [cited, setCited] = useState<number | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const showCitation = (index: number): void => {
    setCited(index);
    view.current?.focus();
  };
  return (
    <article className="answer" aria-label="Answer">
      <Verdict {...{ diagnosis }} />
      <ChainPicture {...{ diagnosis, policies, showCitation }} />
      <FixSection {...{ diagnosis }} />
      <ProofTable fix={diagnosis.fix} />
      <UnseenSection {...diagnosis} />
      <CitationList citations={diagnosis.citations} shown={cited} show={showCitation} {...{ policies, view }} />
      <WordsSection {...{ words, metadata }} isNeeded={diagnosis.fix.steps.length === 0} />
    </article>
  );
};
