import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { documentsOf } from './documents-of.ts';
import { FixStep } from './fix-step.tsx';
import { useFixForm } from './use-fix-form.ts';

/** The fix: each document with its place, its difference and its four forms. */
export const FixSection = ({ diagnosis: { fix } }: { readonly diagnosis: Answer }): ReactNode => {
  const [form, setForm] = useFixForm();
  const documents = documentsOf(fix.steps);
  return (
    <section className="fix" aria-label="The fix">
      {documents.length > 1 && fix.verification.narrowest ? (
        <p className="all-needed">
          <strong>{documents.length} policies have to change:</strong> without one of them the call stays denied.
        </p>
      ) : null}
      {documents.map((document, index) => (
        <FixStep
          key={`${document.target.attachTo} ${document.target.policy} ${document.json}`}
          {...{ document, form, setForm }}
          title={titles[fix.kind]}
          position={documents.length === 1 ? null : `Step ${index + 1} of ${documents.length}`}
        />
      ))}
    </section>
  );
};

const titles: Readonly<Record<Answer['fix']['kind'], string>> = {
  addStatement: 'Add a statement',
  changeStatement: 'Change a statement',
  removeStatement: 'Remove a statement',
  askOwner: 'Ask the owner',
  noPolicyChange: 'No policy to change',
  undecided: 'Not decided yet',
};
