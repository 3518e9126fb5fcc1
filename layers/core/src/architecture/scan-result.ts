import type { Fix, Level, Rule } from './finding.ts';
import type { Verdict } from './judge/judged-arrow.ts';

/** Lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

export type ScannedNode = {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly arn: string | null;
  readonly at: Place | null;
};

export type ScannedRequest = {
  readonly principal: string | null;
  readonly action: string;
  readonly resource: string | null;
  readonly resourceAccount: string | null;
  readonly context: Readonly<Record<string, unknown>>;
  readonly from: 'derived';
  readonly decision: string | null;
  readonly decidedBy: 'local';
};

export type ScannedArrow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
  readonly when: string | null;
  readonly because: readonly {
    readonly kind: 'code' | 'resource' | 'implied';
    readonly at: Place;
    readonly text: string;
  }[];
  readonly requests: readonly ScannedRequest[];
  readonly findings: readonly string[];
};

export type Finding = {
  readonly id: string;
  readonly rule: Rule;
  readonly level: Level;
  readonly message: string;
  readonly arrow: string | null;
  readonly at: Place;
  readonly related: readonly { readonly message: string; readonly at: Place }[];
  readonly fingerprint: string;
  readonly fix: Fix | null;
};

/** What `POST /v1/scan` answers. */
export type ScanResult = {
  readonly nodes: readonly ScannedNode[];
  readonly arrows: readonly ScannedArrow[];
  readonly findings: readonly Finding[];
  readonly notDecided: readonly { readonly what: string; readonly because: string }[];
  readonly asOf: { readonly actions: string };
};
