import type { ScanInput } from '../scan-input.ts';
import type { Place } from '../scan-result.ts';
import { type Block, findBlocks } from './find-blocks.ts';
import { moduleAt, moduleOf, type Plan, withoutKey } from './plan.ts';

/** Where an address stands: its block in the .tf files beside the plan, else the plan's own line. */
export type PlacingInPlan = {
  readonly at: (address: string) => Place;
  readonly blockOf: (address: string) => Block | null;
};

export const placingInPlan = (plan: Plan, { template, templatePath, files = [] }: ScanInput): PlacingInPlan => {
  const file = templatePath ?? 'template';
  const root = file.split('/').slice(0, -1).join('/');
  const folders = new Map<string, ReadonlyMap<string, Block>>();
  const blocksIn = (folder: string): ReadonlyMap<string, Block> => {
    const known = folders.get(folder) ?? findBlocks(files, folder);
    folders.set(folder, known);
    return known;
  };
  const blockOf = (address: string): Block | null => {
    const path = moduleOf(address);
    const folder = path === '' ? '' : moduleAt(plan, path)?.folder;
    if (folder === undefined || folder === null) return null;
    return blocksIn(joined(root, folder)).get(withoutKey(address.slice(path.length))) ?? null;
  };
  const lineInPlan = (address: string): number => {
    const at = Math.max(template.indexOf(`"address": "${address}"`), template.indexOf(`"address":"${address}"`), 0);
    return template.slice(0, at).split('\n').length;
  };
  const at = (address: string): Place => {
    const block = blockOf(address);
    return block === null
      ? { file, line: lineInPlan(address), column: 1 }
      : { file: block.file, line: block.line, column: block.column };
  };
  return { at, blockOf };
};

const joined = (root: string, folder: string): string => {
  const parts: string[] = [];
  for (const part of `${root}/${folder}`.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
};
