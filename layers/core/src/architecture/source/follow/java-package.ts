import type { Follower } from './follower.ts';
import { loadFile } from './load-module.ts';
import type { ModuleThing, Thing } from './thing.ts';
import { outside } from './things.ts';

/** A package of Java: one of the files', whose classes are read when they are named; else what lies outside. */
export const loadPackage = (follower: Follower, name: string): Thing => {
  const { folders, files } = indexOf(follower);
  if (folders.has(name)) return packageOf(follower, name);
  // `import static a.b.C.d`, and classes inside classes
  const [, outer = '', inner = ''] = /^(.*)\.(\w+)$/s.exec(name) ?? [];
  return files.has(name) ? follower.member(packageOf(follower, outer), inner) : outside(name);
};

const packageOf = (follower: Follower, name: string): ModuleThing => {
  const known = follower.state.modules.get(`*${name}*`);
  if (known !== undefined) return known;
  const scope = { code: null, names: new Map(), parent: null, outer: new Set<string>(), file: name, branches: 0 };
  const made: ModuleThing = { kind: 'module', name, path: null, scope };
  follower.state.modules.set(`*${name}*`, made);
  return made;
};

/** The class of that name in a package. */
export const classOf = (follower: Follower, { name: within, path }: ModuleThing, name: string): Thing | null => {
  const file = path === null ? indexOf(follower).files.get(`${within}.${name}`) : undefined;
  if (file === undefined) {
    follower.open(`\`${within}.${name}\` is not among the files`, { file: '', from: 0, to: 0 });
    return null;
  }
  const loaded = loadFile(follower, { path: file, isFolder: false });
  return loaded.kind === 'module' ? (loaded.scope.names.get(name) ?? null) : null;
};

/** A class of the file's own package, or of one that it imports whole. */
export const classSeenFrom = (follower: Follower, packages: readonly string[], name: string): Thing | undefined => {
  const { files } = indexOf(follower);
  for (const each of packages) {
    const found = files.has(`${each}.${name}`) ? classOf(follower, packageOf(follower, each), name) : null;
    if (found !== null) return found;
  }
  return undefined;
};

type Index = { readonly files: ReadonlyMap<string, string>; readonly folders: ReadonlySet<string> };

const indexes = new WeakMap<object, Index>();

// Where the classes of a build stand; tests are not what runs
const roots = /^(?:.*\/)?(?:src\/(?:main\/)?java|src)\/|^/;
const isTest = /(^|\/)(test|it|testing)\//;

/** By the name of a class with its package, the file; of two, the one below the code's folder. */
const indexOf = ({ input }: Follower): Index => {
  const known = indexes.get(input);
  if (known !== undefined) return known;
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const own = input.codeUri.replace(/^\.\//, '');
  for (const { path, text } of input.files) {
    if (!path.endsWith('.java') || isTest.test(path)) continue;
    const [, named] = /^[ \t]{0,20}package[ \t]{1,20}([\w.]{1,500})/m.exec(text.slice(0, 20_000)) ?? [];
    const within = named ?? path.replace(roots, '').split('/').slice(0, -1).join('.');
    const name = `${within}.${path.slice(path.lastIndexOf('/') + 1, -'.java'.length)}`;
    if (files.has(name) && !path.startsWith(own)) continue;
    files.set(name, path);
    folders.add(within);
  }
  const index = { files, folders };
  indexes.set(input, index);
  return index;
};
