import type { Answer } from '@whydenied/core';
import { type ReactNode, useMemo } from 'react';
import { Code } from '../words/code.tsx';
import { showMarks } from '../words/show-marks.ts';
import { beforeOfStep } from './before-of-step.ts';
import { CopyButton } from './copy-button.tsx';
import { DiffLines } from './diff-lines.tsx';
import { policyTypeWords } from './policy-type-words.ts';
import { Tabs } from './tabs.tsx';

export type FixForm = 'json' | 'cli' | 'sam' | 'terraform';

type Props = {
  readonly step: Answer['fix']['steps'][number];
  readonly explanation: string;
  readonly position: number | null;
  readonly form: FixForm;
  readonly setForm: (form: FixForm) => void;
};

const forms: readonly { readonly id: FixForm; readonly label: string }[] = [
  { id: 'json', label: 'JSON' },
  { id: 'cli', label: 'CLI' },
  { id: 'sam', label: 'SAM' },
  { id: 'terraform', label: 'Terraform' },
];

/** One document to put in one place. */
export const FixStep = ({ step, explanation, position, form, setForm }: Props): ReactNode => {
  const before = useMemo(() => beforeOfStep(step, explanation), [step, explanation]);
  const text = step[form];
  const label = forms.find(({ id }) => id === form)?.label ?? form;
  return (
    <div className="fix-step">
      <p className="fix-target">
        {position === null ? null : <strong>Step {position}. </strong>}
        <Target {...step} />
      </p>
      <Tabs label="Forms of the fix" tabs={forms} chosen={form} choose={setForm}>
        <div className="code-box">
          <CopyButton text={text} what={`the fix as ${label}`} />
          {form === 'json' && before !== null ? (
            <DiffLines before={before} after={text} />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
            <pre tabIndex={0}>{text === '' ? 'This form does not fit the step.' : showMarks(text)}</pre>
          )}
        </div>
      </Tabs>
    </div>
  );
};

const Target = ({ target }: Props['step']): ReactNode => (
  <>
    {target.policy === null ? (
      `A new ${policyTypeWords(target.policyType)}`
    ) : (
      <>
        In <Code text={target.policy} />, {policyTypeWords(target.policyType)}
      </>
    )}
    {target.attachTo === null ? null : (
      <>
        , on <Code text={target.attachTo} />
      </>
    )}
  </>
);
