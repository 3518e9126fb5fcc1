import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { linesOfPointer } from './lines-of-pointer.ts';
import { sayPolicy } from './say-policy.ts';

type Props = {
  readonly name: string;
  readonly text: string;
  readonly pointer: string;
  readonly view: RefObject<HTMLDivElement | null>;
};

/** A policy with one statement of it highlighted, brought into view. */
export const PolicyView = ({ name, text, pointer, view }: Props): ReactNode => {
  const lines = useMemo(() => linesOfPointer(text, pointer), [text, pointer]);
  useEffect(() => {
    view.current?.focus();
    view.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
  }, [view]);
  return (
    <div ref={view} className="policy-view" tabIndex={-1}>
      <p>
        <span title={`${name} ${pointer}`}>{showMarks(sayPolicy(name).text)}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        {numbered(text).map(({ number, line }) => {
          const isCited = lines !== null && number >= lines.first && number <= lines.last;
          const shown = `${showMarks(line)}\n`;
          return isCited ? <mark key={number}>{shown}</mark> : <span key={number}>{shown}</span>;
        })}
      </pre>
    </div>
  );
};

const numbered = (text: string): readonly { readonly number: number; readonly line: string }[] =>
  text.split('\n').map((line, number) => ({ number, line }));
