import type { PolicyType } from '@whydenied/iam';
import type { Letter } from '../letter/letter.ts';
import type { Point } from '../points/point.ts';

/** The forms in which a person wants a fix. */
export type AskedForm = 'terraform' | 'sam' | 'cdk' | 'cdkPython' | 'cli' | 'json' | 'oneLine' | 'console';

/** What is told from the findings of a case. */
export type ToldAsk =
  | { readonly kind: 'form'; readonly form: AskedForm }
  /** What part a kind of policy plays; `ofOthers`: whom it reaches besides the caller. */
  | { readonly kind: 'layer'; readonly policyType: PolicyType; readonly ofOthers?: boolean }
  /** Everything of another service than the one that refuses: `s3:*` for a key. */
  | { readonly kind: 'everythingOf'; readonly service: string }
  /** What another principal than the one who calls is to be given. */
  | { readonly kind: 'holder'; readonly principal: string }
  /** The fix was given to another principal than the one who is refused; null: to the caller, where the resource's own policy is what lacks it. */
  | { readonly kind: 'misplaced'; readonly holder: string | null }
  /** About one thing of the case. */
  | { readonly kind: 'point'; readonly point: Point }
  /** A text for whoever can change it; `letter`: how it is to be. */
  | { readonly kind: 'ownerText'; readonly letter?: Letter }
  /** To put back what stood before; `form`: in which the change came in; `isAll`: all that was changed, not the last fix alone. */
  | { readonly kind: 'undo'; readonly form?: 'terraform' | 'sam'; readonly isAll?: true }
  | {
      readonly kind:
        | 'opens'
        | 'smaller'
        | 'wrong'
        | 'all'
        | 'mayChange'
        | 'proof'
        | 'alternatives'
        | 'next'
        | 'where'
        | 'who'
        /** To whom the text for the owner goes. */
        | 'whom'
        | 'again'
        | 'safe'
        | 'doIt'
        | 'wait'
        | 'why'
        | 'brief'
        /** How to see that the fix does what it should. */
        | 'verify'
        /** To have the Deny taken out. */
        | 'takeOut'
        /** Why it began to fail only now. */
        | 'whyNow'
        /** To make the call as somebody else, or round what refuses it. */
        | 'bypass'
        | 'asRoot'
        /** To open the resource to everybody. */
        | 'public'
        /** Why an Allow that is there does not count. */
        | 'overlap'
        /** What the caller’s own account has to allow. */
        | 'ownSide'
        /** How to see what the policy says. */
        | 'look'
        /** About the case, and none of the others. */
        | 'about';
    };

/** What the engines decide: nobody could tell it by heart. */
export type EngineAsk =
  /** Without this kind of policy. */
  | { readonly kind: 'withoutLayer'; readonly policyType: PolicyType }
  /** With an Allow for the call in this kind of policy. */
  | { readonly kind: 'allowIn'; readonly policyType: PolicyType }
  /** All that was settled, written beside and is asked for now, in one document; `form`: what it is wanted in. */
  | { readonly kind: 'whole'; readonly form: AskedForm | null }
  /** To take off again what was attached beside the fix, or stood there before it; `may`: whether that is asked, not how. */
  | { readonly kind: 'removal'; readonly removed: Removed; readonly may: boolean }
  /** Through another inference profile. */
  | { readonly kind: 'profile'; readonly profileId: string }
  | {
      readonly kind:
        | 'fullAccess'
        | 'managed'
        | 'streaming'
        | 'other'
        | 'would'
        | 'needed'
        | 'whatCan'
        /** Without the condition that the fix has. */
        | 'unbound'
        /** What a key of one's own asks for beside the call. */
        | 'ownKey'
        /** Why it works in one place and not in another. */
        | 'contrast';
    };

/** A managed policy, an action or pattern of one, or a statement that is spoken of in words. */
export type Removed =
  | { readonly kind: 'managed'; readonly name: string }
  | { readonly kind: 'action'; readonly pattern: string }
  | { readonly kind: 'other' };

/** What was refused and what helped, of all that was settled; `isShort`: in one sentence, `isOfChanges`: only what was changed. */
export type RecapAsk = { readonly kind: 'recap'; readonly isShort: boolean; readonly isOfChanges?: true };

/** The fix of an earlier refusal for another thing or another caller. */
export type OneMore = {
  /** The place of that refusal in the order of the conversation; null: of none, for a thing of another kind. */
  readonly base: number | null;
  readonly swaps: readonly (readonly [was: string, is: string])[];
  /** Who is to be allowed it; null: who was refused. */
  readonly principal: string | null;
  readonly action?: string;
  readonly resource?: string;
  readonly was: string | null;
  readonly is: string;
};

/** What a person asks about a case, its answer or its fix. */
export type Ask =
  | ToldAsk
  | EngineAsk
  | RecapAsk
  | ({ readonly kind: 'oneMore' } & OneMore)
  /** Whether a value that stands somewhere fits the call: of a condition’s key, or (null) of a `Resource`. */
  | { readonly kind: 'toldValue'; readonly key: string | null; readonly value: string }
  /** Whether a statement that the person tells to have added covers the call. */
  | { readonly kind: 'granted'; readonly resource: string }
  /** Whether who uses the application needs what its caller needs. */
  | { readonly kind: 'endUsers'; readonly mayCall: boolean };
