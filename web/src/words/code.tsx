import type { ReactNode } from 'react';
import { showMarks } from './show-marks.ts';

/** A name as it was given, in code type, apart from the direction of the text around it. */
export const Code = ({ text }: { readonly text: string }): ReactNode => (
  <code>
    <bdi>{showMarks(text)}</bdi>
  </code>
);
