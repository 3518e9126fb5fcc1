import type { PolicyType } from '@whydenied/iam';
import type { Asked } from '../account/asked.ts';

/** A part of `aws iam get-account-authorization-details`, whose words are used for everything that IAM holds. */
export type Detail = object;

/** What was not read of a principal, and of which kind of policy that leaves a gap. */
export type Gap = { readonly policyType: PolicyType; readonly because: string };

export type Details = Readonly<
  Record<'UserDetailList' | 'RoleDetailList' | 'GroupDetailList' | 'Policies', readonly Detail[]>
>;

/** A principal as IAM holds it; `absent`: there is no such user or role. */
export type Held =
  | { readonly kind: 'held'; readonly details: Details; readonly gaps: readonly Gap[] }
  | { readonly kind: 'absent' };

export type Named = { readonly arn: string; readonly name: string };

/** Gathers what reads answered, and the gaps they left in these kinds of policy; an absent thing leaves none. */
export const collect = (...policyTypes: readonly PolicyType[]) => {
  const gaps: Gap[] = [];
  return {
    gaps: gaps as readonly Gap[],
    take: <Output>(asked: Asked<Output>): Output | undefined => {
      if (asked.kind === 'answered') return asked.output;
      if (asked.kind === 'unread')
        gaps.push(...policyTypes.map((policyType) => ({ policyType, because: asked.because })));
      return undefined;
    },
  };
};
