import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { Code } from '../words/code.tsx';
import { showMarks } from '../words/show-marks.ts';
import { CopyButton } from './copy-button.tsx';
import { DiffLines } from './diff-lines.tsx';
import { policyTypeWords } from './policy-type-words.ts';
import { Tabs } from './tabs.tsx';
import type { FixForm } from './use-fix-form.ts';

type Props = {
  readonly document: Answer['fix']['steps'][number];
  readonly title: string;
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
export const FixStep = ({ document, title, position, form, setForm }: Props): ReactNode => {
  const text = document[form];
  const label = forms.find(({ id }) => id === form)?.label ?? form;
  return (
    <div className="fix-step">
      <div className="fix-head">
        <h3>{position === null ? title : `Step ${position}`}</h3>
        <p className="fix-target">
          <Target {...document} />
        </p>
      </div>
      <Tabs
        label="Forms of the fix"
        tabs={forms}
        chosen={form}
        choose={setForm}
        beside={<CopyButton text={text} what={`the fix as ${label}`} />}
      >
        {form === 'json' ? (
          <DiffLines before={document.before ?? ''} after={text} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
          <pre className={form === 'cli' ? 'breaks' : undefined} tabIndex={0}>
            {text === '' ? 'This form does not fit the step.' : showMarks(text)}
          </pre>
        )}
      </Tabs>
    </div>
  );
};

const Target = ({ target }: Props['document']): ReactNode => (
  <>
    {target.policy === null ? (
      `a new ${policyTypeWords(target.policyType)}`
    ) : (
      <>
        in <Code text={target.policy} />, {policyTypeWords(target.policyType)}
      </>
    )}
    {target.attachTo === null ? null : (
      <>
        , on <Code text={target.attachTo} />
      </>
    )}
  </>
);
