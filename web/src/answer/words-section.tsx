import type { ReactNode } from 'react';
import type { TurnMetadata } from '../conversation/message.ts';
import { showMarks } from '../words/show-marks.ts';
import { Words } from '../words/words.tsx';
import { CopyButton } from './copy-button.tsx';

type Props = {
  readonly words: string;
  readonly metadata: TurnMetadata | undefined;
  /** True when something stands only in the words: the text for an owner, a step that is no policy. */
  readonly isNeeded: boolean;
};

/** The answer in words, as they come; folded when they only repeat what stands above. */
export const WordsSection = ({ words, metadata, isNeeded }: Props): ReactNode => {
  if (words === '') return null;
  const isTemplate = metadata?.explainedBy === 'template';
  const isOpen = isNeeded || !isTemplate;
  return (
    <section className="in-words" aria-label="In words">
      <details open={isOpen}>
        <summary>
          <h3>In words</h3>
          <span className="quiet">{sayWorder(metadata)}</span>
        </summary>
        <div className="code-box">
          <CopyButton text={words} what="the answer in words" />
          <Words text={isTemplate ? withoutTwoLines(words) : words} />
        </div>
      </details>
    </section>
  );
};

// They stand at the head of the answer already.
const withoutTwoLines = (words: string): string => words.split('\n\n').slice(1).join('\n\n') || words;

const sayWorder = (metadata: TurnMetadata | undefined): string => {
  if (metadata?.explainedBy === undefined) return 'coming…';
  const by =
    metadata.explainedBy === 'bedrock' ? 'worded by Amazon Bedrock, checked against the evidence' : 'the same, to copy';
  return metadata.why === undefined || metadata.why === '' ? by : `${by} (${showMarks(metadata.why)})`;
};
