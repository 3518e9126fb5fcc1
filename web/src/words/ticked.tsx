import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { showMarks } from './show-marks.ts';

/** A sentence of ours: what stands between backticks in code type, the rest as it is. */
export const Ticked = ({ text }: { readonly text: string }): ReactNode =>
  text.split('`').map((part, index) => {
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <Code key={key} text={part} /> : <span key={key}>{showMarks(part)}</span>;
  });
