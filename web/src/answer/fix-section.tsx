import type { Answer } from '@whydenied/core';
import { type ReactNode, useState } from 'react';
import { Code } from '../words/code.tsx';
import { type FixForm, FixStep } from './fix-step.tsx';

/** The fix: each step with its place, its difference and its four forms. */
export const FixSection = ({ diagnosis }: { readonly diagnosis: Answer }): ReactNode => {
  const [form, setForm] = useState<FixForm>('json');
  const { fix, explanation } = diagnosis;
  if (fix.steps.length === 0) return <NoSteps {...{ diagnosis }} />;
  return (
    <section className="fix" aria-label="The fix">
      <h3>{titles[fix.kind]}</h3>
      {fix.steps.map((step, index) => (
        <FixStep
          key={`${step.target.attachTo} ${step.target.policy} ${step.json}`}
          {...{ step, explanation, form, setForm }}
          position={fix.steps.length === 1 ? null : index + 1}
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

const NoSteps = ({ diagnosis: { fix } }: { readonly diagnosis: Answer }): ReactNode =>
  fix.steps.length > 0 ? null : (
    <section className="fix" aria-label="The fix">
      <h3>{titles[fix.kind]}</h3>
      <p>
        {fix.kind === 'askOwner'
          ? 'Somebody else holds the policy that denies. The text to send stands below, in words.'
          : fix.kind === 'undecided'
            ? 'No change could be shown to be right. The question below decides.'
            : 'No Allow of yours would change this answer. What helps stands below, in words.'}
      </p>
      {fix.actions.length > 0 && (
        <ul className="actions-needed" aria-label="Actions that must be allowed">
          {fix.actions.map((action) => (
            <li key={action}>
              <Code text={action} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
