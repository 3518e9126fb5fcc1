import { type ReactNode, useRef, useState } from 'react';
import { holdsCode, type ProjectFile } from '../architecture/project-file.ts';
import type { NamedText } from '../conversation/message.ts';
import { saveFile } from '../picture/save-file.ts';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';

type Props = {
  readonly template: NamedText;
  /** The code that was pasted behind it; null: none was. */
  readonly code: ProjectFile | null;
  /** Whether the answer shows an edit that mends something. */
  readonly hasFix: boolean;
  readonly say: ((message: string) => void) | null;
  readonly checkTemplate: (files: readonly File[]) => void;
};

/** What to do with a template that was looked through: take it mended as a file, see all of it, ask on. */
export const TemplateSteps = ({ template, code, hasFix, say, checkTemplate }: Props): ReactNode => {
  const [state, setState] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const own = [new File([template.text], template.name), ...(code === null ? [] : [new File([code.text], code.path)])];
  const withCode = ({ target }: { readonly target: HTMLInputElement }): void => {
    const files = [...(target.files ?? [])];
    if (files.length > 0) checkTemplate([...own, ...files]);
  };
  const save = async (): Promise<void> => {
    setState('Making the edits and reading the template again…');
    try {
      const { mendTemplate } = await import('../architecture/mend-template.ts');
      const { text, left } = await mendTemplate(template, code === null ? [] : [code]);
      saveFile(template.name, 'text/plain', text);
      setState(`Saved as ${template.name}. Read again: ${sayLeft(left)}.`);
    } catch (error) {
      setState(sentence(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <>
      <fieldset className="next-steps" aria-label="Next">
        {hasFix && (
          <button type="button" className="primary" onClick={() => void save()}>
            Save the fixed template
          </button>
        )}
        {hasFix || code !== null || holdsCode(template.text) ? null : (
          <>
            <input ref={picker} type="file" multiple hidden aria-label="Its code" onChange={withCode} />
            <button type="button" className="primary" onClick={() => picker.current?.click()}>
              Add its code
            </button>
          </>
        )}
        <button type="button" onClick={() => checkTemplate(own)}>
          See the whole picture
        </button>
        {say !== null &&
          hasFix &&
          asked.map((label) => (
            <button key={label} type="button" onClick={() => say(label)}>
              {label}
            </button>
          ))}
      </fieldset>
      <p className="quiet" role="status">
        {state === null ? null : showMarks(state)}
      </p>
    </>
  );
};

const asked = ['Why?', 'What does it open?', 'In Terraform?'] as const;

const sayLeft = (left: number): string => {
  if (left === 0) return 'nothing in it is denied any more';
  return left === 1 ? 'one thing in it is still denied' : `${left} things in it are still denied`;
};
