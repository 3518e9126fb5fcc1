import type { Answer } from '@whydenied/core';
import { type ReactNode, useState } from 'react';
import { Code } from '../words/code.tsx';
import { CodeLines } from '../words/code-lines.tsx';
import { CopyButton } from '../words/copy-button.tsx';
import { CutBox } from '../words/cut-box.tsx';
import { DiffLines } from './diff-lines.tsx';
import { FillInFields } from './fill-in-fields.tsx';
import { fillIn, fillInsOf, isUnfinished, withBlanksNamed } from './fill-ins.ts';
import { importHint } from './import-hint.ts';
import { NotReady } from './not-ready.tsx';
import { policyTypeWords } from './policy-type-words.ts';
import { sayOwner } from './say-owner.ts';
import { sayPolicy } from './say-policy.ts';
import { Tabs } from './tabs.tsx';
import type { FixForm } from './use-fix-form.ts';

type Props = {
  readonly document: Answer['fix']['steps'][number];
  readonly title: string;
  /** Which of how many it is; null: the only one. */
  readonly position: string | null;
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
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const missing = form === 'json' ? [] : fillInsOf(document[form], document.json);
  const text = form === 'json' ? withBlanksNamed(document.json) : fillIn(document[form], given);
  const known = form === 'terraform' && document.before !== null ? importHint(text) : null;
  const label = forms.find(({ id }) => id === form)?.label ?? form;
  return (
    <div className="fix-step">
      <div className="fix-head">
        <h3>{position ?? title}</h3>
        <p className="fix-target">
          <Target {...document} />
        </p>
      </div>
      <Tabs
        label="Forms of the fix"
        tabs={forms}
        chosen={form}
        choose={setForm}
        beside={
          text === '' ? null : <CopyButton text={text} what={`the fix as ${label}`} isUnfinished={isUnfinished(text)} />
        }
      >
        {text === '' ? (
          <p className="quiet">The step has no form in {label}.</p>
        ) : (
          <>
            <NotReady document={document.json} />
            <FillInFields
              {...{ missing, given }}
              give={(name, value) => setGiven((now) => ({ ...now, [name]: value }))}
            />
            <CutBox of={text}>
              {form === 'json' ? (
                <DiffLines before={document.before ?? ''} after={document.json} />
              ) : (
                <CodeLines {...{ text }} />
              )}
            </CutBox>
            {known === null ? null : (
              <p className="quiet import-hint">
                Where Terraform does not know this policy yet: <Code text={known} />
              </p>
            )}
          </>
        )}
      </Tabs>
    </div>
  );
};

/** Where it goes, in words; the names that AWS knows it by are in the tooltips. */
const Target = ({ target: { policy, policyType, attachTo } }: Props['document']): ReactNode => (
  <>
    {policy === null ? (
      `a new ${policyTypeWords(policyType)}`
    ) : (
      <>
        in <PolicyName name={policy} />
        {sayPolicy(policy).isName ? `, ${policyTypeWords(policyType)}` : null}
      </>
    )}
    {attachTo === null || attachTo === policy ? null : <Owner arn={attachTo} />}
  </>
);

const PolicyName = ({ name }: { readonly name: string }): ReactNode => {
  const { text, isName } = sayPolicy(name);
  return <span title={name}>{isName ? <Code text={text} /> : text}</span>;
};

const Owner = ({ arn }: { readonly arn: string }): ReactNode => {
  const { kind, name } = sayOwner(arn);
  return (
    <>
      , on {kind}{' '}
      <span title={arn}>
        <Code text={name} />
      </span>
    </>
  );
};
