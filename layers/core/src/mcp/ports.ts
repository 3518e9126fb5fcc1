import type { Answered, Question } from '../conversation/index.ts';

/** What the server needs of the outside: everything only reads. */
export type McpPorts = {
  readonly version: string;
  readonly isLive: boolean;
  readonly answer: (question: Question) => Promise<Answered>;
  /** A text file below the server's root; links are resolved before that is judged. */
  readonly readFile: (path: string) => ReadFile;
  /** Absent where there is nothing to scan with. */
  readonly scan?: (asked: ScanAsked) => Promise<ReadScan>;
};

export type ReadFile =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'refused'; readonly because: string };

export type ScanAsked = {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly regions: readonly string[];
  readonly account: string | null;
};

export type ReadScan =
  | { readonly kind: 'scanned'; readonly result: object }
  | { readonly kind: 'refused'; readonly because: string };
