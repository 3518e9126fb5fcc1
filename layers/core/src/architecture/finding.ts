import type { Edit, ModelResource, ReadDocument, ReadElement, ReadStatement, Span } from '../template/index.ts';
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

/** What the rule itself knows to put right: values are written with symbols. */
export type Remedy =
  /** Another value in place of one. */
  | { readonly kind: 'change'; readonly span: Span; readonly to: string }
  /** What is never used goes. */
  | {
      readonly kind: 'remove';
      readonly document: ReadDocument;
      readonly statement: ReadStatement;
      readonly element: ReadElement;
    }
  /** An action that no resource narrows, granted on everything, beside what is written. */
  | { readonly kind: 'grant'; readonly document: ReadDocument; readonly action: string }
  /** What is used in place of more. */
  | {
      readonly kind: 'narrow';
      readonly statement: ReadStatement;
      readonly key: 'Action' | 'Resource';
      readonly element: ReadElement;
      readonly values: readonly string[];
    }
  /** For whom a service may come: the source it works for, else the account. */
  | { readonly kind: 'bind'; readonly on: ReadStatement | ModelResource; readonly source: string | null }
  /** Who may read and write a collection. */
  | { readonly kind: 'name'; readonly policy: ModelResource; readonly arn: string };

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
  readonly remedy?: Remedy;
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
