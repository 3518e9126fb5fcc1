import type { CompiledPolicies, Decision } from '@whydenied/iam';
import type { readModel } from '../../template/index.ts';
import type { KnownValue, ModuleCode, SourceReading } from '../source/index.ts';
import type { ScanWork } from './scan-work.ts';

/** Policies as the evaluator takes them, and what it said of them. */
export type Compiled = { readonly policies: CompiledPolicies; readonly decisions: Map<string, Decision> };

/** By name: what is known of the value. */
export type KnownEnvironment = Readonly<Record<string, KnownValue>>;

/** What is the same in many ways of deploying, and in the text that a fix made, is worked out once. */
export type Memory = {
  /** By code and entry; which of them holds is said by the variables that it asked for. */
  readonly sources: Map<string, { readonly environment: KnownEnvironment; readonly reading: SourceReading }[]>;
  /** By path: what was parsed of the files that were given. */
  readonly codes: Map<string, ModuleCode>;
  /** By the numbers of the documents. */
  readonly compiled: Map<string, Compiled>;
  /** The number of each policy’s text. */
  readonly texts: Map<string, number>;
  /** The files that were given, and every folder that holds one; empty until somebody asks. */
  readonly paths: Set<string>;
  /** The text that was read again last. */
  reread: { readonly text: string; readonly reading: ReturnType<typeof readModel> } | null;
  /** Told what is being done, for whoever waits. */
  readonly tell: (doing: string) => void;
  readonly work: ScanWork;
};

export const emptyMemory = (work: ScanWork, tell: Memory['tell'] = () => undefined): Memory => ({
  tell,
  work,
  sources: new Map(),
  codes: new Map(),
  compiled: new Map(),
  texts: new Map(),
  paths: new Set(),
  reread: null,
});
