import type { PolicyType } from '@whydenied/iam';

/** Where a permission is kept; the last two are never evaluated. */
export type FixPolicyType = PolicyType | 'dataAccess' | 'permissionSet';

/** The value of a statement's `Condition` element. */
export type ConditionElement = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Something that must be allowed for the call to pass: exact ARNs, `{Placeholder}` for each part that the facts do not give. */
export type Grant = {
  readonly policyType: FixPolicyType;
  /** ARN of the principal or resource that carries it; null: the denied principal, not stated. */
  readonly attachTo: string | null;
  readonly sid: string;
  readonly actions: readonly string[];
  /** `["*"]` only for actions without a resource type. Empty for a role trust policy. */
  readonly resources: readonly string[];
  /** The Principal element of a resource policy; null in identity-like policies. */
  readonly principal: Readonly<Record<string, string | readonly string[]>> | null;
  /** Conditions that AWS recommends; exempt from the narrowing, cited by `url`. */
  readonly condition: ConditionElement | null;
  readonly because: string;
  readonly url: string;
};

/** A statement of a shown policy. */
export type StatementPlace = {
  readonly policy: string;
  readonly policyType: PolicyType;
  readonly attachTo: string | null;
  readonly index: number;
};

/** A correction in place of a statement that cannot do what it means. */
export type StatementEdit = StatementPlace & {
  readonly edit:
    | { readonly kind: 'replaceAction'; readonly from: string; readonly to: readonly string[] }
    | { readonly kind: 'replaceResource'; readonly from: string; readonly to: readonly string[] }
    | { readonly kind: 'addResource'; readonly to: readonly string[] }
    | { readonly kind: 'addAction'; readonly to: readonly string[] }
    | {
        readonly kind: 'replaceConditionValue';
        readonly operator: string;
        readonly key: string;
        readonly to: readonly string[];
      }
    | { readonly kind: 'removeConditionKey'; readonly operator: string; readonly key: string };
  readonly because: string;
  readonly url: string;
};

/** A statement that denies: the narrowest exception is for this request. */
export type DenyPlace = StatementPlace & { readonly sid: string | null };

export type PlainStep = { readonly text: string; readonly command: string | null };

/** What a cause asks for; `repair` turns it into documents and proves them. `actions`: all that somebody must be allowed, whoever does it. */
export type Remedy =
  | { readonly kind: 'grant'; readonly grants: readonly Grant[]; readonly actions: readonly string[] }
  | {
      readonly kind: 'correct';
      readonly edits: readonly StatementEdit[];
      readonly grants: readonly Grant[];
      readonly actions: readonly string[];
    }
  | { readonly kind: 'exceptFromDeny'; readonly denies: readonly DenyPlace[]; readonly actions: readonly string[] }
  | {
      readonly kind: 'askOwner';
      readonly owner: string;
      readonly text: string;
      readonly denies: readonly DenyPlace[];
      readonly actions: readonly string[];
    }
  /** The cause is only possible: nothing is offered before the question is answered. */
  | { readonly kind: 'undecided'; readonly actions: readonly string[] }
  | { readonly kind: 'noPolicyChange'; readonly steps: readonly PlainStep[]; readonly actions: readonly string[] };
