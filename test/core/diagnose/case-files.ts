import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicySet } from '@whydenied/iam';

/** What a case expects of a diagnosis; what is absent does not matter. */
export type Expected = {
  readonly cause?: string | null;
  readonly title?: string;
  readonly causeAny?: readonly string[];
  readonly notCause?: string;
  readonly confidence?: string;
  readonly isPermissionProblem?: boolean;
  readonly stated?: Readonly<Record<string, string | null>>;
  readonly denial?: Readonly<Record<string, string | null>>;
  readonly remedy?: string;
  /** All of these are among the remedy's actions. */
  readonly actions?: readonly string[];
  readonly noAllow?: boolean;
  /** `action resource` of requests that the chain holds. */
  readonly chain?: readonly string[];
  /** `policyType attachTo resources…` parts that some grant or edit holds as JSON text. */
  readonly fixHolds?: readonly string[];
  readonly alternatives?: readonly string[];
  readonly question?: boolean;
  readonly notEvaluated?: readonly string[];
};

export type Case = {
  readonly name: string;
  readonly input: string;
  readonly policies?: PolicySet;
  readonly account?: unknown;
  readonly expect: Expected;
};

type CaseFile = { readonly rule: string; readonly cases: readonly Case[] };

/** Every case file of a folder below `test/cases`, by name. */
export const readCaseFiles = (folder: string): readonly (readonly [string, CaseFile])[] => {
  const at = join(import.meta.dirname, '../../cases', folder);
  return readdirSync(at)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(join(at, file), 'utf8'))] as const);
};
