import type { DecisionKind } from '@whydenied/iam';
import type { Question } from '../diagnose/index.ts';
import type { Engine, FixPolicyType } from '../playbook/index.ts';
import type { Edit } from '../template/index.ts';
import type { CodeAddition } from './code/code-addition.ts';
import type { PermissionSetForms } from './forms/permission-set-forms.ts';
import type { Revision } from './revise/fix-change.ts';

export type FixKind =
  | 'addStatement'
  | 'changeStatement'
  | 'removeStatement'
  | 'askOwner'
  | 'noPolicyChange'
  | 'undecided';

/** One document to put in one place. */
export type FixStep = {
  readonly target: {
    readonly policyType: FixPolicyType;
    readonly attachTo: string | null;
    readonly policy: string | null;
  };
  /** The whole document before the step, as JSON text; null: a new policy, or one that nobody showed. */
  readonly before: string | null;
  /** The statement added or as changed; null when one is only removed. */
  readonly statement: Readonly<Record<string, unknown>> | null;
  /** The whole document after the step, as JSON text. */
  readonly json: string;
  readonly cli: string;
  readonly sam: string;
  readonly terraform: string;
  /** Where the policy stands in a template that was shown: the same as edits of the person's own lines, proven by reading them again. */
  readonly edits?: readonly Edit[];
};

export type Verification = {
  readonly before: DecisionKind | null;
  readonly after: DecisionKind | null;
  readonly engines: readonly Engine[];
  /** What else the change opens, by its widest pattern. */
  readonly newlyAllowed: readonly string[];
  /** What the shown policies allow before and not after: always empty in a fix that is offered. */
  readonly newlyDenied: readonly string[];
  readonly narrowest: boolean;
};

/** A fix as the contract has it, with what only the words need beside it. */
export type Fix = {
  readonly kind: FixKind;
  readonly steps: readonly FixStep[];
  readonly actions: readonly string[];
  readonly verification: Verification;
};

/** Across accounts it takes both sides: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html */
export type OwnHalf = {
  /** Null: the policies shown of the caller hold it already. */
  readonly step: FixStep | null;
  /** Which side AWS's sentence names as silent; null: it does not say. */
  readonly lacking: 'own' | 'theirs' | null;
  /** It is not what this answer is about: what the call brings is. It is there for who asks for it. */
  readonly isAside: boolean;
  /** Whether both halves together were decided to let the call through, and neither alone. */
  readonly isDecided: boolean;
};

/** What the words say besides the contract's fields. */
export type FixDetails = {
  /** Unified diffs: that of a whole policy at its first step, none at the steps that build on it. */
  readonly diffs: readonly string[];
  /** Parts of the statements that the person has to fill in: `{AccountId}`. */
  readonly fillIn: readonly string[];
  /** The text to send to the owner; null when the asker can act. */
  readonly ownerText: string | null;
  /** Nothing is made ready for this caller, or of this call, before somebody has decided: no document of it either. Absent: it may. */
  readonly isWithheld?: boolean;
  /** What the owner is asked to add, as statements; absent: nothing, or in words only. */
  readonly ownerStatements?: readonly Readonly<Record<string, unknown>>[];
  /** The same as the inline policy of the permission set that they belong to; absent: they belong elsewhere. */
  readonly permissionSet?: PermissionSetForms;
  /** What the caller's own account has to allow where the resource is another's; absent: one account, or nothing that could be decided. */
  readonly ownHalf?: OwnHalf;
  /** Steps that are no policy. */
  readonly plainSteps: readonly { readonly text: string; readonly command: string | null }[];
  /** Why `*`, what a condition cites, what an exception opens, what is not shown sufficient. */
  readonly remarks: readonly string[];
  /** Findings on resource policies, as IAM Access Analyzer would look for them. */
  readonly exposure: readonly string[];
  /** Why the call can never meet the condition of the Deny that holds it back; absent: it can, or none does. */
  readonly neverMet?: string;
  /** A rule of the house that the statement goes round, and whom to ask about it; absent: none was seen. */
  readonly houseRule?: string;
  /** What to ask before anything is offered, or what only the person can tell; null: nothing more than the diagnosis asks. */
  readonly question: Question | null;
  /** The same as a statement to add to the code that makes the policy, where that was shown or its template is made by code. */
  readonly code?: CodeAddition | null;
  /** What the last of the person's wishes changed; absent: nothing was wished. */
  readonly revision?: Revision;
};

export type Repair = { readonly fix: Fix; readonly details: FixDetails };
