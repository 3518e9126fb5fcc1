import type { NamedText } from '../conversation/message.ts';
import { applyEdits } from './apply-edits.ts';
import type { Project } from './project-file.ts';
import { noSettings, scanProject } from './scan-project.ts';

/** A template with its proven edits in it, and how many things are still denied when it is read again. */
export type Mended = { readonly text: string; readonly left: number };

/** Makes the proven edits one after the other, as each leaves the text, and reads it again; throws where the server does not answer. */
export const mendTemplate = async ({ name, text }: NamedText, files: Project['files']): Promise<Mended> => {
  let project: Project = { template: { path: name, text }, files };
  for (let tries = 0; ; tries += 1) {
    const scanned = await scanProject(project, noSettings);
    if (scanned.kind === 'failed') throw new Error(scanned.because);
    const errors = scanned.result.findings.filter(({ level }) => level === 'error');
    const fix = errors.find((each) => each.fix !== null)?.fix;
    if (fix == null || tries === mostEdits) return { text: project.template.text, left: errors.length };
    project = applyEdits(project, fix.edits);
  }
};

const mostEdits = 20;
