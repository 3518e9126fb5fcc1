import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** The licences' texts of every package that went into a bundle, our own first: who passes it on owes them. */
export const licencesOf = ({ inputs }: Metafile): string => {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const packages = [...folders].filter((folder) => existsSync(join(root, folder, 'package.json'))).toSorted();
  return [textIn(root, 'whydenied'), ...packages.map((folder) => packageText(folder))].join('\n');
};

const packageText = (folder: string): string => {
  const at = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Named;
  return textIn(at, `${name} ${version} (${license ?? 'no licence is named'})`);
};

type Named = { readonly name: string; readonly version: string; readonly license?: string };

const textIn = (folder: string, title: string): string => {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${title}\n${'='.repeat(title.length)}\n\n${texts.join('\n\n')}\n`;
};
