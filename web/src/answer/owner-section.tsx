import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { OwnerText } from './owner-text.tsx';
import { ownerTextIn } from './owner-text-in.ts';

/** What an owner has to change besides the fix, whole and to send: without it the call stays denied. */
export const OwnerSection = ({ diagnosis }: { readonly diagnosis: Answer }): ReactNode => {
  const text = ownerTextIn(diagnosis.explanation);
  return text === null ? null : (
    <section className="remedy" aria-label="For the owner">
      <OwnerText {...{ text }} title="Needed as well: send this to the owner" say={null} />
    </section>
  );
};
