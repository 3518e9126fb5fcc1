import type { Follower } from './follower.ts';
import type { FoundModule } from './found-module.ts';
import { readData } from './read-data.ts';
import { resolveModule } from './resolve-module.ts';
import type { ModuleThing, Scope, Thing } from './thing.ts';
import { outside, record, unknown } from './things.ts';

/** The module of that name: one of the files, run once; else what lies outside. */
export const loadModule = (follower: Follower, specifier: string, from: string): Thing => {
  const found = resolveModule(follower, specifier, from);
  if (found !== null) return loadFile(follower, found);
  if (isOwn(specifier)) {
    follower.open(`\`${specifier}\` is not among the files`, { file: from, from: 0, to: 0 });
    return unknown(`\`${specifier}\` is not among the files`);
  }
  return outside(specifier.replace(/^node:/, ''));
};

const isOwn = (specifier: string): boolean => specifier.startsWith('.') || specifier.startsWith('/');

export const loadFile = (follower: Follower, { path, isFolder }: FoundModule): Thing => {
  const known = follower.state.modules.get(path);
  if (known !== undefined) return known;
  if (path.endsWith('.json')) return readData(follower, path);
  const code = isFolder ? null : follower.codeOf(path);
  const scope: Scope = {
    code: code === null ? null : { body: code.statements, parameters: [] },
    names: new Map(),
    parent: null,
    outer: new Set(),
    file: path,
    branches: 0,
  };
  const module: ModuleThing = { kind: 'module', name: path, path: isFolder ? null : path, scope };
  follower.state.modules.set(path, module);
  if (code === null) return module;
  if (follower.language === 'javascript') declareExports(scope);
  if (code.isCut) follower.open('its code could not be read to its end', { file: path, from: 0, to: 0 });
  follower.state.mostSteps += code.size * 8;
  follower.run(scope, code.statements, []);
  return module;
};

/** `exports` and `module.exports` are one thing at first. */
const declareExports = (scope: Scope): void => {
  const own = record();
  scope.names.set('exports', own);
  scope.names.set('module', record([['exports', own]]));
};
