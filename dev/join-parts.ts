import { basename, relative } from 'node:path';
import type { Metafile } from 'esbuild';

type Part = { readonly path: string; readonly text: string };
type Outputs = ReadonlyMap<string, Metafile['outputs'][string]>;

type Made = {
  readonly entries: readonly string[];
  readonly outputs: Outputs;
  readonly root: string;
  /** Sources that are read later than the entry, and all at once. */
  readonly together: readonly string[];
};

/**
 * What an entry reads at its start as one file, and what it reads together behind that as another: to open thirty takes longer than to read
 * their code. A part that is read later asks the entry for what both of them need, so that nothing is there twice.
 */
export const joinParts = (parts: readonly Part[], { entries, outputs, root, together }: Made): readonly Part[] => {
  const [entry = ''] = entries;
  if (entries.length !== 1) throw new Error('bug: parts are joined for one entry');
  const texts = new Map(parts.map((part) => [relative(root, part.path), part]));
  const first = reachedFrom([entry], outputs);
  const late = [...outputs].flatMap(([path, { entryPoint = '' }]) =>
    !first.has(path) && together.some((source) => entryPoint.endsWith(`/${source}`)) ? [path] : [],
  );
  if (late.length !== together.length) throw new Error('bug: what is read together is not what is read later');
  const behind = new Set([...reachedFrom(late, outputs)].filter((path) => !first.has(path)));
  const textOf = (path: string): string => texts.get(path)?.text ?? '';
  const held = (paths: ReadonlySet<string>): string =>
    [...paths]
      .filter((path) => path !== entry)
      // Between brackets a function is compiled at once and not scanned twice.
      .map((path) => `${JSON.stringify(nameOf(path))}:(function(module,exports,require){${textOf(path)}})`)
      .join(',');
  const main = `${opening(held(first), 'require')}(function(require){${textOf(entry)}})(__part);module.exports.__part=__part;`;
  const rest = `${opening(held(behind), asked(nameOf(entry)))}module.exports.__part=__part;`;
  const restName = `./${basename(entry, '.cjs')}-behind.cjs`;
  const joined = [...texts].map(([path, part]) => {
    if (path === entry) return { ...part, text: main };
    if (first.has(path))
      return { ...part, text: `module.exports=${asked(nameOf(entry))}(${JSON.stringify(nameOf(path))});` };
    if (behind.has(path))
      return { ...part, text: `module.exports=${asked(restName)}(${JSON.stringify(nameOf(path))});` };
    return part;
  });
  const entryPath = texts.get(entry)?.path ?? '';
  const restPath = entryPath.replace(/[^/\\]*$/, basename(restName));
  return behind.size === 0 ? joined : [...joined, { path: restPath, text: rest }];
};

const nameOf = (path: string): string => `./${basename(path)}`;

const asked = (name: string): string => `require(${JSON.stringify(name)}).__part`;

/** The files that stand before the first line of any of these runs. */
const reachedFrom = (starts: readonly string[], outputs: Outputs): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (path: string): void => {
    const output = outputs.get(path);
    if (output === undefined || found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  for (const start of starts) visit(start);
  return found;
};

// `require` of a joined part runs it once; any other is asked for elsewhere.
const opening = (held: string, other: string): string =>
  `"use strict";var __made={},__other=${other},__part=(name)=>{if(__made[name])return __made[name].exports;var held=__held[name];if(!held)return __other(name);var own=__made[name]={exports:{}};held(own,own.exports,__part);return own.exports};var __held={${held}};`;
