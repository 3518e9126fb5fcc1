import type { Ask, AskedForm, HandbookAnswer, Language } from '../../explain/index.ts';
import type { SeenLayer } from '../../intake/index.ts';
import type { ServerlessEntry } from '../../policy-check/index.ts';
import type { FixChange } from '../../repair/index.ts';
import type { Composition } from '../compose/composition.ts';
import type { WishedDocument } from '../documents/wished-document.ts';
import type { Hypothesis } from '../hypothesis/hypothesis.ts';
import type { Aside } from './read-aside.ts';
import type { CatalogAsk } from './read-catalog-ask.ts';
import type { Claim } from './read-claim.ts';

/** What a message is to its conversation; `at`: the case it is about. */
export type TurnReading =
  /** `asks`: what the pages answer to the words that the failure is told with; null: none fits. */
  | { readonly kind: 'denial'; readonly isStated: boolean; readonly asks: HandbookAnswer | null }
  /** `none`: what was shown is that there are no policies of the kind. */
  | { readonly kind: 'evidence'; readonly at: number; readonly none?: SeenLayer }
  | { readonly kind: 'correction'; readonly at: number }
  /** An answer to our question: `text` is what it adds to the facts; null: the person cannot say. */
  | { readonly kind: 'answer'; readonly at: number; readonly text: string | null }
  | {
      readonly kind: 'report';
      readonly at: number;
      readonly says: 'works' | 'applied' | 'stillFails';
      readonly also: Ask | null;
    }
  | { readonly kind: 'followUp'; readonly at: number; readonly asks: Ask }
  /** The fix as the person would have it. */
  | { readonly kind: 'change'; readonly at: number; readonly changes: readonly FixChange[] }
  | { readonly kind: 'policyCheck' | 'compare' }
  /** What was found of the things that the case's call needs. */
  | { readonly kind: 'claim'; readonly at: number; readonly claim: Claim }
  /** A policy of OpenSearch Serverless, which is none of IAM's. */
  | { readonly kind: 'dataAccess'; readonly shown: readonly ServerlessEntry[] }
  /** What a policy is for, checked or yet to be written. */
  | { readonly kind: 'need'; readonly at: number | null }
  /** A policy that was wished for, with what it is to allow or deny. */
  | {
      readonly kind: 'composed';
      readonly made: readonly Composition[];
      /** The whole wish, where it is said over several messages. */
      readonly wish?: string;
      /** What it rests on, said first. */
      readonly lead?: string;
    }
  /** The policy that was made last, in another form. */
  | { readonly kind: 'inForm'; readonly form: AskedForm }
  /** A document that is wished for in a case. */
  | { readonly kind: 'document'; readonly at: number; readonly wished: WishedDocument }
  /** Policies that are told in words, and what they come to. */
  | {
      readonly kind: 'hypothesis';
      readonly told: Hypothesis;
      /** Calls of other things that the same is asked of; left out: none are. */
      readonly others?: readonly string[];
      /** What a page says to the rest of the question; null: nothing else is asked. */
      readonly beside: HandbookAnswer | null;
    }
  /** A multiple-choice question on such policies, with the letter that fits. */
  | { readonly kind: 'chosen'; readonly says: string }
  /** A policy that nobody can write, and what does it instead. */
  | { readonly kind: 'cannot'; readonly says: string }
  | { readonly kind: 'concept'; readonly told: HandbookAnswer }
  /** What AWS's own lists say. */
  | { readonly kind: 'catalog'; readonly asks: CatalogAsk }
  | { readonly kind: 'greeting' | 'thanks' | 'about' | 'privacy' | 'askForError' | 'askForPolicy' }
  | { readonly kind: 'afresh' }
  /** What was said last, in another language. */
  | { readonly kind: 'repeat'; readonly language: Language }
  | Aside;
