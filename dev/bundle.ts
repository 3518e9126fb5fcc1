import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { bundleInParts } from './bundle-in-parts.ts';
import { bundlePage } from './bundle-page.ts';
import { lateParts as readWhenCalled } from './late-parts.ts';
import { licencesOf } from './licences-of.ts';

const root = resolve(import.meta.dirname, '..');
const coreSource = join(root, 'layers/core/src');

/** Bundles what a logical id of template.yaml names, `ChatStreamFunction` or `CoreLayer`, into a folder. */
export const bundle = (logicalId: string, folder: string): Promise<unknown> => {
  const [, name = '', kind] = /^(\w+?)(Function|Layer)$/.exec(logicalId) ?? [];
  const kebab = name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
  if (logicalId === 'PageFunction') return bundlePageFunction(folder);
  if (kind === 'Function' && existsSync(handlerOf(kebab))) return bundleFunction(kebab, folder);
  if (kind === 'Layer' && existsSync(join(root, 'layers', kebab))) return bundleLayer(kebab, folder);
  throw new Error(`\`${logicalId}\` is neither a folder of functions/ with Function behind it nor one of layers/`);
};

/** Bundles a function: its composition and the AWS adapters it uses; the layers stay outside. Answers what went in. */
export const bundleFunction = (name: string, folder: string): Promise<Metafile> =>
  bundleInParts({
    entryPoints: { handler: handlerOf(name) },
    outdir: folder,
    plugins: [readWhenCalled(onlyOfSome), layersApart],
    edit: openRoomsLater,
  });

// A template of a language is scanned without the grammar of the other, and without the readers of plans.
const onlyOfSome = ['architecture/source/javascript', 'architecture/source/python', 'architecture/terraform'];

/** The function that serves the page, with the page beside it. */
const bundlePageFunction = async (folder: string): Promise<void> => {
  const [files] = await Promise.all([bundlePage(), bundleFunction('page', folder)]);
  const packed = files.map((file) => ({ ...file, gzipped: Buffer.from(file.gzipped).toString('base64') }));
  writeFileSync(join(folder, 'page.json'), JSON.stringify(packed));
};

/** Bundles a layer as a package that `require` finds: one file for iam, one a room for core, so that none is there twice. */
export const bundleLayer = async (name: string, folder: string): Promise<Metafile> => {
  const outdir = join(folder, 'nodejs/node_modules/@whydenied', name);
  const entryPoints = name === 'core' ? roomsOfCore() : { index: join(root, 'layers', name, 'src/index.ts') };
  const metafile = await bundleInParts({ entryPoints, outdir, plugins: [layersApart], edit: openRoomsLater });
  const exports = { '.': './index.cjs', './*': './*.cjs' };
  writeFileSync(join(outdir, 'package.json'), JSON.stringify({ name: `@whydenied/${name}`, exports }));
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(metafile));
  return metafile;
};

// What a start does not need is read when it is first asked: the stages, the pages of the handbook, the model that ranks, the schemas of bodies.
const later =
  /(?<!__toESM\()require\("(@whydenied\/(?:iam|core\/(?:arn|catalog|conversation|danger|diagnose|explain|intake|playbook|policy-check|recognise|repair|secrets|template|http\.[\w-]+)))"\)/g;
const openLater =
  'var later=(open)=>{var room;return new Proxy({},{get:(_,name)=>(room??=open())[name],has:(_,name)=>name in (room??=open())})};';

/** Rewrites how a file reaches those rooms by name: at the first use of what they export, not at the start. */
const openRoomsLater = (code: string): string => {
  const edited = code.replaceAll(later, 'later(()=>require("$1"))');
  return edited === code ? code : edited.replace(/^("use strict";)?/, `$1${openLater}`);
};

const handlerOf = (name: string): string => join(root, 'functions', name, 'handler.ts');

// What only some use is bundled into those: the SDK's clients, the parsers of code, the check of tokens, the protocol of coding agents
const apart: ReadonlySet<string> = new Set(['aws', 'architecture', 'identity', 'mcp']);

/** Every door of core but those that are bundled into the functions that use them. */
const roomsOfCore = (): Readonly<Record<string, string>> => {
  const rooms = readdirSync(coreSource, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile() && entry.name.endsWith('.ts')) return [basename(entry.name, '.ts')];
    return entry.isDirectory() && !apart.has(entry.name) ? [entry.name] : [];
  });
  return Object.fromEntries([
    ...rooms.map((room) => [room, doorOf(room)]),
    ...[...lateParts].map((path) => [partOf(path), path]),
  ]);
};

// Parts of a room that only some requests need.
const lateParts: ReadonlySet<string> = new Set(
  ['request-schemas', 'answer-schemas', 'scan-answer', 'openapi'].map((name) => join(coreSource, 'http', `${name}.ts`)),
);
const partOf = (path: string): string => `http.${basename(path, '.ts')}`;

const doorOf = (room: string): string => {
  const folder = join(coreSource, room, 'index.ts');
  return existsSync(folder) ? folder : join(coreSource, `${room}.ts`);
};

const layersApart: Plugin = {
  name: 'layers apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@whydenied\// }, ({ path }) =>
      /^@whydenied\/core\/(aws|architecture|identity|mcp)(\/|$)/.test(path)
        ? null
        : { path, external: true, sideEffects: false },
    );
    onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) => {
      const from = roomOf(importer);
      const wanted = resolve(resolveDir, path);
      const to = roomOf(wanted);
      if (from === null || to === null) return null;
      if (lateParts.has(wanted) && importer !== wanted)
        return { path: `@whydenied/core/${partOf(wanted)}`, external: true, sideEffects: false };
      if (from === to) return null;
      if (wanted !== doorOf(to)) throw new Error(`\`${importer}\` imports \`${path}\`, which is no door`);
      return { path: to === 'index' ? '@whydenied/core' : `@whydenied/core/${to}`, external: true, sideEffects: false };
    });
  },
};

/** The room of core that a file lives in, named as its file in the layer; null for any other file. */
const roomOf = (path: string): string | null => {
  if (!path.startsWith(`${coreSource}/`)) return null;
  const [room = ''] = path.slice(coreSource.length + 1).split('/');
  return basename(room, '.ts');
};

if (import.meta.main) {
  const [logicalId, folder] = process.argv.slice(2);
  if (logicalId === undefined || folder === undefined) throw new Error('usage: node dev/bundle.ts LOGICAL_ID FOLDER');
  await bundle(logicalId, folder);
}
