import type { ReactNode } from 'react';
import { hangingBelow, indentOf } from './hanging-below.ts';
import { showMarks } from './show-marks.ts';

/** A unified diff, its lines coloured as they change. */
export const DiffText = ({ diff }: { readonly diff: string }): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
  <pre className="diff" tabIndex={0}>
    {numbered(diff).map(({ id, line }) => (
      <span key={id} className={`diff-line ${kindOf(line)}`} style={hangingBelow(line.slice(1))}>
        {line.slice(0, 1)}
        <span className="indent">{indentOf(line.slice(1))}</span>
        {showMarks(line.slice(1 + indentOf(line.slice(1)).length))}
      </span>
    ))}
  </pre>
);

const numbered = (diff: string): readonly { readonly id: number; readonly line: string }[] =>
  diff
    .replace(/\n$/, '')
    .split('\n')
    .map((line, id) => ({ id, line }));

const kindOf = (line: string): string => {
  if (/^(---|\+\+\+|@@|Index:|=====)/.test(line)) return 'head-line';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : 'same';
};
