import { type ReactNode, useId, useRef, useState } from 'react';
import { GoneFiles } from '../ask/gone-files.tsx';
import { isByTouch } from '../frame/by-device.ts';
import { holdsCode, isTemplate, type Project, pastedFile } from './project-file.ts';
import type { Settings } from './scan-project.ts';

type Props = {
  readonly project: Project | null;
  readonly settings: Settings;
  readonly setSettings: (settings: Settings) => void;
  readonly add: (files: Iterable<File>) => void;
  /** What was here before the page was loaded anew. */
  readonly gone: readonly string[];
};

/** Where the template and its code come in, and what may be known beside them. */
export const ProjectInput = ({ project, settings, setSettings, add, gone }: Props): ReactNode => {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <div className="composer project-input">
      <p>
        {project === null ? (
          <strong>
            {isByTouch() ? 'Paste or choose' : 'Drop or paste'} a template, or its folder with the code of its functions
          </strong>
        ) : (
          <>
            <strong>{project.template.path}</strong>{' '}
            <span className="quiet">
              {project.files.length === 0
                ? holdsCode(project.template.text)
                  ? 'with its code inline'
                  : 'no file beside it: what its functions call is not known yet'
                : sayFiles(project.files.length)}
            </span>
          </>
        )}
      </p>
      <GoneFiles names={gone} />
      {project === null ? <PasteField {...{ add }} /> : null}
      <div className="composer-actions">
        <input ref={files} type="file" multiple hidden aria-label="Template and code" onChange={taking(add)} />
        <input
          ref={(element) => {
            folder.current = element;
            element?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          hidden
          aria-label="Folder of the project"
          onChange={taking(add)}
        />
        <button
          type="button"
          className={project === null || wantsCode(project) ? 'primary' : undefined}
          onClick={() => folder.current?.click()}
        >
          {project === null ? 'Choose a folder' : wantsCode(project) ? 'Add its code, as a folder' : 'Add a folder'}
        </button>
        <button type="button" onClick={() => files.current?.click()}>
          {project === null ? 'Choose files' : wantsCode(project) ? 'Add its code, as files' : 'Add files'}
        </button>
        <span className="quiet hint">
          SAM or CloudFormation, or the JSON of terraform show -json. Nothing is executed or written.
        </span>
      </div>
      {project === null ? null : <Known {...{ settings, setSettings }} />}
    </div>
  );
};

const wantsCode = ({ template, files }: Project): boolean => files.length === 0 && !holdsCode(template.text);

/** Where there is no file to drop, as on a telephone. */
const PasteField = ({ add }: Pick<Props, 'add'>): ReactNode => {
  const [text, setText] = useState('');
  return (
    <form
      className="known-fields paste-field"
      onSubmit={(event) => {
        event.preventDefault();
        add([pastedFile(text)]);
      }}
    >
      <textarea
        aria-label="A template, pasted"
        rows={3}
        value={text}
        spellCheck={false}
        placeholder="Paste a template here"
        onChange={(event) => setText(event.target.value)}
        onPaste={({ clipboardData, currentTarget }) => {
          const pasted = clipboardData.getData('text/plain');
          if (currentTarget.value === '' && isTemplate(pasted)) add([pastedFile(pasted)]);
        }}
      />
      {text.trim() === '' ? null : <button type="submit">Check it</button>}
    </form>
  );
};

const sayFiles = (count: number): string => (count === 1 ? 'with 1 file beside it' : `with ${count} files beside it`);

const taking =
  (add: Props['add']) =>
  ({ target }: { readonly target: HTMLInputElement }): void => {
    add([...(target.files ?? [])]);
    target.value = '';
  };

/** The fields are taken when they are left or Enter is pressed: half a Region is none. */
const Known = ({ settings, setSettings }: Pick<Props, 'settings' | 'setSettings'>): ReactNode => {
  const id = useId();
  return (
    <details className="known">
      <summary>Region, account, parameters{isEmpty(settings) ? ': not given, kept open' : ''}</summary>
      <div className="known-fields">
        {fields.map(({ name, label, hint }) => (
          <label key={name} htmlFor={`${id}-${name}`}>
            {label}
            {name === 'parameters' ? (
              <textarea
                id={`${id}-${name}`}
                rows={2}
                spellCheck={false}
                placeholder={hint}
                defaultValue={settings[name]}
                onBlur={({ target }) => setSettings({ ...settings, [name]: target.value })}
              />
            ) : (
              <input
                id={`${id}-${name}`}
                spellCheck={false}
                autoComplete="off"
                placeholder={hint}
                defaultValue={settings[name]}
                onBlur={({ target }) =>
                  target.value.trim() !== settings[name] && setSettings({ ...settings, [name]: target.value.trim() })
                }
                onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
              />
            )}
          </label>
        ))}
      </div>
    </details>
  );
};

const isEmpty = ({ region, account, parameters }: Settings): boolean => `${region}${account}${parameters}` === '';

const fields = [
  { name: 'region', label: 'Region', hint: 'us-east-1' },
  { name: 'account', label: 'Account', hint: '111122223333' },
  { name: 'parameters', label: 'Parameters, one a line', hint: 'ModelId=amazon.nova-lite-v1:0' },
] as const;
