import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type ExpandCase = {
  readonly name: string;
  readonly input: string;
  readonly stated: readonly (string | null)[];
  readonly chain: readonly string[];
};

const folder = join(import.meta.dirname, '../../cases/expand');

/** The case files of the expansion, by name. */
export const readExpandCases = (): readonly (readonly [string, { rule: string; cases: readonly ExpandCase[] }])[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))] as const);
