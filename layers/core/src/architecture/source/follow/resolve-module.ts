import type { Follower } from './follower.ts';
import type { FoundModule } from './found-module.ts';

/** Which of the files a module's name means, seen from another file; null when none of them. */
export const resolveModule = (follower: Follower, specifier: string, from: string): FoundModule | null => {
  if (follower.language === 'python') return resolvePython(follower, specifier, from);
  return follower.language === 'java' ? null : resolveJavaScript(follower, specifier, from);
};

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

// https://docs.python.org/3/reference/import.html#package-relative-imports
const resolvePython = (follower: Follower, specifier: string, from: string): FoundModule | null => {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const tail = specifier.slice(dots).split('.').filter(Boolean);
  if (dots > 0) {
    const base = from.split('/').slice(0, -dots);
    return pythonAt(follower, [...base, ...tail].join('/'));
  }
  for (const root of rootsOf(follower)) {
    const found = pythonAt(follower, [root, ...tail].filter(Boolean).join('/'));
    if (found === null) continue;
    // An installed library is known by its name, as it is where it is not beside the code
    if (indexOf(follower).installed.has(root) && follower.isLibrary(tail[0] ?? '')) return null;
    return found;
  }
  return bySuffix(follower, `/${tail.join('/')}.py`) ?? bySuffix(follower, `/${tail.join('/')}/__init__.py`);
};

const pythonAt = (follower: Follower, path: string): FoundModule | null => {
  if (path === '') return null;
  const { paths, folders } = indexOf(follower);
  const file = [`${path}.py`, `${path}/__init__.py`].find((each) => paths.has(each));
  if (file !== undefined) return { path: file, isFolder: false };
  return folders.has(path) ? { path, isFolder: true } : null;
};

const ends = ['', '.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx', '.json'];

// https://nodejs.org/api/modules.html#all-together, and TypeScript's sources behind the names of what they become
const resolveJavaScript = (follower: Follower, specifier: string, from: string): FoundModule | null => {
  if (specifier.startsWith('.')) return javascriptAt(follower, normalize(`${folderOf(from)}/${specifier}`));
  if (specifier.startsWith('node:')) return null;
  for (const root of rootsOf(follower)) {
    const prefix = root === '' ? '' : `${root}/`;
    const tail = specifier.replace(/^\/?(opt\/)?/, '');
    for (const base of [`${prefix}${tail}`, `${prefix}node_modules/${tail}`]) {
      const found = javascriptAt(follower, base);
      if (found !== null) return found;
    }
  }
  const [, aliased] = /^(?:@|~|#)\/?(.+)$/.exec(specifier) ?? [];
  if (aliased === undefined || specifier.startsWith('@aws-sdk/')) return null;
  return ends.map((end) => bySuffix(follower, `/${aliased}${end}`)).find((found) => found !== null) ?? null;
};

const javascriptAt = (follower: Follower, path: string): FoundModule | null => {
  const { paths } = indexOf(follower);
  const swapped = path.replace(/\.([cm]?)jsx?$/, '.$1ts');
  const candidates = [
    path,
    ...ends.map((end) => `${path}${end}`),
    swapped,
    `${swapped}x`,
    ...ends.slice(1).map((end) => `${path}/index${end}`),
  ];
  const found = candidates.find((each) => paths.has(each));
  return found === undefined ? null : { path: found, isFolder: false };
};

/** The folders that modules are found from: the code's, then the layers'. */
const rootsOf = ({ input, language }: Follower): readonly string[] => {
  const layers = (input.layers ?? []).map(cleanFolder);
  const inner = language === 'python' ? ['python'] : ['nodejs/node_modules', 'nodejs'];
  return [
    cleanFolder(input.codeUri),
    ...layers,
    ...layers.flatMap((layer) => inner.map((each) => (layer === '' ? each : `${layer}/${each}`))),
  ];
};

/** A folder as the files' paths begin: without `./` and without a slash at its end. */
export const cleanFolder = (folder: string): string => {
  const clean = normalize(folder);
  return clean === '.' ? '' : clean;
};

/** A path without `.` and `..`; above the root there is nothing. */
export const normalize = (path: string): string => {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '.' && part !== '') kept.push(part);
  }
  return kept.join('/');
};

/** The only file that ends so below the code's folder. */
const bySuffix = (follower: Follower, suffix: string): FoundModule | null => {
  const root = cleanFolder(follower.input.codeUri);
  const inside = root === '' ? '' : `${root}/`;
  const last = suffix.slice(suffix.lastIndexOf('/') + 1);
  const named = indexOf(follower).byName.get(last) ?? [];
  const fitting = named.filter((path) => path.startsWith(inside) && `/${path}`.endsWith(suffix));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? { path: only, isFolder: false } : null;
};

type Index = {
  readonly paths: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Folders that packages were installed into. */
  readonly installed: ReadonlySet<string>;
};

// What `pip install --target` leaves beside the packages, and packages that nobody writes: https://packaging.python.org/en/latest/specifications/recording-installed-packages/
const installer =
  /^(.*?\/|)(?:[^/]+\.(?:dist|egg)-info|botocore|s3transfer|urllib3|certifi|charset_normalizer|idna|pydantic_core)\/[^/]+$/;

const indexes = new WeakMap<object, Index>();

const indexOf = ({ input }: Follower): Index => {
  const known = indexes.get(input.files);
  if (known !== undefined) return known;
  const byName = new Map<string, string[]>();
  const folders = new Set<string>();
  const installed = new Set<string>();
  for (const { path } of input.files) {
    const parts = path.split('/');
    const name = parts.at(-1) ?? '';
    const named = byName.get(name) ?? [];
    named.push(path);
    byName.set(name, named);
    const [, root] = installer.exec(path) ?? [];
    if (root !== undefined) installed.add(root.replace(/\/$/, ''));
    for (let depth = Math.min(parts.length - 1, 24); depth > 0; depth -= 1)
      folders.add(parts.slice(0, depth).join('/'));
  }
  const index = { paths: new Set(input.files.map(({ path }) => path)), folders, byName, installed };
  indexes.set(input.files, index);
  return index;
};
