import type { Edit, Span } from '../template/index.ts';
import type { Spot } from './arrow.ts';
import type { JudgedArrow, JudgedNeed } from './judge/judged-arrow.ts';

export type Rule =
  | 'WD001'
  | 'WD002'
  | 'WD003'
  | 'WD004'
  | 'WD005'
  | 'WD006'
  | 'WD007'
  | 'WD008'
  | 'WD009'
  | 'WD010'
  | 'WD011'
  | 'WD012'
  | 'WD013';

export type Level = 'error' | 'warning' | 'note';

export type Related = { readonly message: string; readonly spot: Spot };

/** What a rule found, before it has a number and a fix. */
export type Draft = {
  readonly rule: Rule;
  readonly level: Level;
  readonly message: string;
  readonly arrow: JudgedArrow | null;
  readonly spot: Spot;
  readonly related: readonly Related[];
  /** Rule, logical id and action: what stays the same when lines move. */
  readonly subject: string;
  /** The denied requests that the finding is about. */
  readonly denied: readonly JudgedNeed[];
  /** A value to put in place of another one: the rule knows its own remedy. */
  readonly change?: { readonly span: Span; readonly to: string };
};

export type Proof = {
  readonly before: string;
  readonly after: string;
  readonly newlyAllowed: readonly string[];
  readonly newlyDenied: readonly string[];
  readonly brokenBefore: number;
  readonly brokenAfter: number;
  readonly reread: boolean;
};

export type Fix = { readonly edits: readonly Edit[]; readonly diff: string; readonly proof: Proof };
