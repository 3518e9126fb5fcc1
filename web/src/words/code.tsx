import type { ReactNode } from 'react';
import { InPieces } from './in-pieces.tsx';

/** A name as it was given, in code type, apart from the direction of the text around it. */
export const Code = ({ text }: { readonly text: string }): ReactNode => (
  <code>
    <bdi>
      <InPieces {...{ text }} />
    </bdi>
  </code>
);
