import { readFileSync } from 'node:fs';
import { type PageFile, refusal } from '@whydenied/core/http';
import type { Configuration } from './configuration.ts';

type Packed = Omit<PageFile, 'gzipped'> & { readonly gzipped: string };

/** The page's files as the build laid them beside the handler; refused where callers sign with SigV4, for a browser cannot. */
export const pageFiles = ({ callers, taskRoot }: Configuration): (() => Promise<readonly PageFile[]>) => {
  let files: readonly PageFile[] | null = null;
  return async () => {
    if (callers !== 'Tokens')
      throw refusal('forbidden', 'this stack serves no page: deploy it with Callers=Tokens, or run npm start');
    files ??= unpack(readFileSync(`${taskRoot}/page.json`, 'utf8'));
    return files;
  };
};

const unpack = (text: string): readonly PageFile[] =>
  (JSON.parse(text) as readonly Packed[]).map(({ gzipped, ...file }) => ({
    ...file,
    gzipped: Buffer.from(gzipped, 'base64'),
  }));
