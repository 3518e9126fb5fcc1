import type { PolicyType } from '@whydenied/iam';

/** A policy document as a paste holds it, before it has its final name. */
export type FoundDocument = {
  readonly policyType: PolicyType;
  readonly name: string | null;
  /** ARN of what it is attached to, where the text around it says so. */
  readonly attachTo: string | null;
  readonly isInline: boolean;
  /** The words before it say that it is a role's, and not which. */
  readonly isOfRole?: boolean;
  /** Statements without a document around them. */
  readonly isExcerpt?: true;
  readonly document: unknown;
  /** False when the text ended or broke inside it. */
  readonly complete: boolean;
  /** What had to be mended or left out, each a clause behind the policy's name. */
  readonly problems: readonly string[];
};
