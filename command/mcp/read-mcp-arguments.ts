import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseOptions } from '../parse-options.ts';
import { WrongUse } from '../wrong-use.ts';

export type McpArguments = {
  /** Files are read below it and nowhere else. */
  readonly root: string;
  /** Of the loopback address; null: standard input and output. */
  readonly port: number | null;
  readonly live: boolean;
  readonly account: string | null;
};

const options = {
  root: { type: 'string' },
  http: { type: 'string' },
  live: { type: 'boolean' },
  account: { type: 'string' },
} as const;

/** Reads what follows `whydenied mcp`. */
export const readMcpArguments = (args: readonly string[]): McpArguments => {
  const { values, positionals } = parseOptions(args, options);
  if (positionals.length > 0)
    throw new WrongUse('mcp takes options only: --root DIR, --http PORT, --live, --account FILE');
  const root = resolve(values.root ?? '.');
  if (!isFolder(root)) throw new WrongUse(`--root is \`${values.root}\`: name a folder that is there`);
  return { root, port: portOf(values.http), live: values.live === true, account: values.account ?? null };
};

const portOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new WrongUse(`--http is \`${text}\`: give a port between 0 and 65535`);
  return port;
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
