import { basename, relative } from 'node:path';
import type { Metafile } from 'esbuild';

type Part = { readonly path: string; readonly text: string };

/**
 * What an entry reads at its start as one file: to open thirty takes longer than to read their code. A part that is read later asks the
 * entry for what both of them need, so that nothing is there twice.
 */
export const joinParts = (
  parts: readonly Part[],
  made: {
    readonly entries: readonly string[];
    readonly outputs: ReadonlyMap<string, Metafile['outputs'][string]>;
    readonly root: string;
  },
): readonly Part[] => {
  const [entry = ''] = made.entries;
  if (made.entries.length !== 1) throw new Error('bug: parts are joined for one entry');
  const first = readFirst(entry, made.outputs);
  const texts = new Map(parts.map((part) => [relative(made.root, part.path), part]));
  const joined = [...first].filter((path) => path !== entry);
  // Between brackets a function is compiled at once and not scanned twice.
  const held = joined.map(
    (path) => `${JSON.stringify(nameOf(path))}:(function(module,exports,require){${texts.get(path)?.text}})`,
  );
  const main = texts.get(entry)?.text ?? '';
  return [...texts].map(([path, part]) => {
    if (path === entry)
      return {
        ...part,
        text: `${opening}{${held.join(',')}};(function(require){${main}})(__part);module.exports.__part=__part;`,
      };
    if (!first.has(path)) return part;
    return {
      ...part,
      text: `module.exports=require(${JSON.stringify(nameOf(entry))}).__part(${JSON.stringify(nameOf(path))});`,
    };
  });
};

const nameOf = (path: string): string => `./${basename(path)}`;

/** The files that stand before the first line of an entry runs. */
const readFirst = (entry: string, outputs: ReadonlyMap<string, Metafile['outputs'][string]>): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (path: string): void => {
    const output = outputs.get(path);
    if (output === undefined || found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  visit(entry);
  return found;
};

// `require` of a joined part runs it once; of anything else it is Node's own.
const opening =
  '"use strict";var __made={},__part=(name)=>{if(__made[name])return __made[name].exports;var held=__held[name];if(!held)return require(name);var own=__made[name]={exports:{}};held(own,own.exports,__part);return own.exports};var __held=';
