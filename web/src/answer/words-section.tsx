import type { ReactNode } from 'react';
import type { TurnMetadata } from '../conversation/message.ts';
import { CopyButton } from '../words/copy-button.tsx';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';

type Props = { readonly words: string; readonly metadata: TurnMetadata | undefined };

/** The answer in words, as they come; folded where they only repeat what stands above. */
export const WordsSection = ({ words, metadata }: Props): ReactNode => {
  if (words === '') return null;
  return (
    <section className="in-words" aria-label="In words">
      <details open={metadata?.explainedBy === 'bedrock'}>
        <summary>
          <h3>In words</h3>
          <span className="quiet" title={showMarks(metadata?.why ?? '')}>
            {sayWorder(metadata)}
          </span>
        </summary>
        <div className="code-box">
          <CopyButton text={words} what="the answer in words" />
          <Words text={words} />
        </div>
      </details>
    </section>
  );
};

const sayWorder = (metadata: TurnMetadata | undefined): string => {
  if (metadata?.explainedBy === undefined) return 'coming…';
  return metadata.explainedBy === 'bedrock'
    ? 'worded by Amazon Bedrock, checked against the evidence'
    : 'the same, to copy';
};
