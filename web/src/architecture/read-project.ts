import { droppedPaths } from './dropped-paths.ts';
import { isTemplate, mayBelong, type Project, type ProjectFile } from './project-file.ts';

export type ReadProject =
  | ({ readonly kind: 'project' } & Project)
  | { readonly kind: 'none'; readonly because: string };

const most = 4 * 1024 * 1024;

/** Makes a project of files that were dropped or chosen, over what was there before: a file of the same path is replaced. */
export const readProject = async (given: Iterable<File>, before: Project | null): Promise<ReadProject> => {
  const fitting = [...given].filter((file) => mayBelong(pathOf(file)));
  const bytes = fitting.reduce((sum, { size }) => sum + size, 0);
  if (bytes > most) return none('That is more than 4 MiB. Drop the template and the folders of its functions only.');
  const read = await Promise.all(fitting.map(async (file) => ({ path: pathOf(file), text: await file.text() })));
  const templates = read.filter(({ path, text }) => /\.(ya?ml|json|template)$/.test(path) && isTemplate(text));
  const template = templates.toSorted(nearest)[0] ?? before?.template;
  if (template === undefined || read.length === 0)
    return none(
      read.length === 0
        ? 'No file of these is a template or code.'
        : 'None of these files is a template: add the SAM or CloudFormation file, or the JSON of terraform show -json.',
    );
  const placed = fromFolderOf(
    template,
    read.filter(({ path }) => path !== template.path),
  );
  const kept = templates.length > 0 ? [] : (before?.files ?? []);
  const isReplaced = ({ path }: ProjectFile): boolean => placed.files.some((each) => each.path === path);
  const files = [...kept.filter((each) => !isReplaced(each)), ...placed.files];
  return { kind: 'project', template: placed.template, files };
};

const none = (because: string): ReadProject => ({ kind: 'none', because });

const pathOf = (file: File): string => droppedPaths.get(file) ?? (file.webkitRelativePath || file.name);

// The template nearest to the root, `template.*` before others.
const nearest = (one: ProjectFile, other: ProjectFile): number => rank(one) - rank(other);
const rank = ({ path }: ProjectFile): number =>
  path.split('/').length * 2 - (/(^|\/)template\.[a-z]+$/.test(path) ? 1 : 0);

/** Paths as the template sees them: from its own folder. */
const fromFolderOf = (template: ProjectFile, files: readonly ProjectFile[]): Project => {
  const folder = template.path.includes('/') ? template.path.slice(0, template.path.lastIndexOf('/') + 1) : '';
  const within = (path: string): string => (path.startsWith(folder) ? path.slice(folder.length) : path);
  const placed = files.map(({ path, text }) => ({ path: within(path), text }));
  return {
    template: { path: within(template.path), text: template.text },
    files: placed.map((file) => ({ ...file, path: placeOf(file.path, template.text) })),
  };
};

/** A file dropped without its folder belongs where the template's only folder of code is. */
const placeOf = (path: string, template: string): string => {
  // What was pasted has no name of its own: the scan looks for the function that it is of.
  if (path.includes('/') || path.startsWith('pasted.')) return path;
  const folders = new Set(
    [...template.matchAll(/^\s*["']?CodeUri["']?\s*:\s*["']?([\w./-]+)/gm)].map(([, uri]) => uri),
  );
  const [only] = folders.size === 1 ? folders : [];
  return only === undefined || only === '.' || only === './'
    ? path
    : `${only.replace(/^\.\//, '').replace(/\/$/, '')}/${path}`;
};
