import type { PolicyType } from '@whydenied/iam';
import type { LimitKey } from './limit-key.ts';

/** A question about one thing of a case: why it is named, what it is, which one, whether something else would help. */
export type Point =
  /** Why a Region is named that the person did not choose; `from`: the one that they call. */
  | { readonly kind: 'whyRegion'; readonly from: string | null }
  /** An ARN without a Region. */
  | { readonly kind: 'noRegion' }
  | { readonly kind: 'whyAccount'; readonly account: string }
  /** Whose credentials sign, and why theirs. */
  | { readonly kind: 'signer' }
  /** Whether the role that signs is one of a permission set. */
  | { readonly kind: 'permissionSet' }
  /** A call that carried no credentials. */
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'whyStar' }
  /** `*` in place of the Region alone. */
  | { readonly kind: 'anyRegion' }
  /** Which policy of its kind it is, and how it is found. */
  | { readonly kind: 'whichPolicy'; readonly policyType: PolicyType | null }
  /** What the refused resource is. */
  | { readonly kind: 'resource'; readonly isBehind: boolean }
  | { readonly kind: 'letterCase'; readonly of: 'action' | 'service' | 'name' }
  /** Nothing was logged: what was to be called never ran. */
  | { readonly kind: 'neverRan' }
  | { readonly kind: 'sometimes' }
  /** Whether the network is the cause of what AWS answered. */
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' }
  /** Whether an Allow of these patterns is enough; `isThere`: it is said to be there already. */
  | {
      readonly kind: 'enough';
      readonly patterns: readonly string[];
      readonly isThere: boolean;
      readonly policyType: PolicyType | null;
    }
  /** What the statement names as its resource; which permission is missing. */
  | { readonly kind: 'fixResource' | 'missing' }
  /** Who changed the policy, and when; or `of`: the kind of thing that was made, as in its ARN. */
  | { readonly kind: 'whoChanged'; readonly of: string | null }
  /** Why an Allow of another action is not one of this. */
  | { readonly kind: 'notCovered'; readonly other: string }
  /** Whether the role of a permission set can be edited; whether the change breaks something; what if the call is refused all the same; whether one part of the fix is enough; whether the way that a call takes changes anything. */
  | { readonly kind: 'reservedRole' | 'breaks' | 'ifFails' | 'allParts' | 'anyWay' }
  /** What a limit of the organization lets through, as it is told: `lets`, and not where the call went. */
  | { readonly kind: 'regionGuard'; readonly lets: readonly string[] }
  /** What a limit of the organization denies, as it is told: `bars`, and not where the call went. */
  | { readonly kind: 'regionBarred'; readonly bars: readonly string[] }
  /** Whether the same call in another Region gets past the limit. */
  | { readonly kind: 'otherRegion'; readonly region: string }
  /** A condition by which a limit lets some through, as it is told; `of`: whose it names, null where neither. */
  | { readonly kind: 'toldLimit'; readonly key: LimitKey; readonly of: 'caller' | 'resource' | null }
  /** Whether the fix can be held to a network that is not named yet. */
  | { readonly kind: 'whichNetwork'; readonly isEndpoint: boolean }
  /** What is left where nobody will allow it. */
  | { readonly kind: 'ifRefused' }
  /** What the others that share a limit get by what is added to it. */
  | { readonly kind: 'othersGet'; readonly policyType: PolicyType }
  /** What another role or user needs, who makes the same call. */
  | { readonly kind: 'otherNeeds'; readonly name: string }
  /** Whether a deed that changes no policy changes the answer. */
  | { readonly kind: 'deed'; readonly deed: Deed };

export type Deed = 'restart' | 'signIn' | 'recreate' | 'recreated' | 'wait' | 'update' | 'elsewhere';
