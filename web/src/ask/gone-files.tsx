import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';

/** Says of files that a reload took away that they have to be added again. */
export const GoneFiles = ({ names }: { readonly names: readonly string[] }): ReactNode =>
  names.length === 0 ? null : (
    <p className="quiet" role="status">
      {showMarks(names.join(', '))} {names.length === 1 ? 'was' : 'were'} not kept when the page was loaded again: add{' '}
      {names.length === 1 ? 'it' : 'them'} again.
    </p>
  );
