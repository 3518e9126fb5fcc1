import type { Fix } from '@whydenied/core/architecture';
import type { Project, ProjectFile } from './project-file.ts';

/** The project with the edits of a fix in its files; the scan names the template by a name of its own when it is no file's. */
export const applyEdits = (project: Project, edits: Fix['edits']): Project => {
  const paths = new Set(project.files.map(({ path }) => path));
  const edited = (file: ProjectFile, own: Fix['edits']): ProjectFile => ({ ...file, text: withEdits(file.text, own) });
  return {
    template: edited(
      project.template,
      edits.filter(({ file }) => !paths.has(file)),
    ),
    files: project.files.map((file) =>
      edited(
        file,
        edits.filter((edit) => edit.file === file.path),
      ),
    ),
  };
};

// The last first, so that the places of those before it stay.
const withEdits = (text: string, edits: Fix['edits']): string =>
  edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
