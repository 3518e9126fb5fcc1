import type { ReactNode } from 'react';
import { indentOf } from './hanging-below.ts';
import { InPieces } from './in-pieces.tsx';

/** A line of code, its indentation apart: on a telephone that is drawn narrower, and copied as it is. */
export const Indented = ({ text }: { readonly text: string }): ReactNode => {
  const indent = indentOf(text);
  return (
    <>
      {indent === '' ? null : <span className="indent">{indent}</span>}
      <InPieces text={text.slice(indent.length)} />
    </>
  );
};
