import type { DecisionKind, PolicyType } from '@whydenied/iam';
import type { Question } from '../diagnose/index.ts';
import type { AskedForm, Language, Letter } from '../explain/index.ts';
import type { Evidence, StatedDenial } from '../intake/index.ts';
import type { PastedCode } from '../pasted-code.ts';
import type { ChosenCause } from '../recognise/index.ts';
import type { Fix, FixChange } from '../repair/index.ts';
import type { Composition } from './compose/composition.ts';
import type { WishedDocument } from './documents/wished-document.ts';
import type { Corrections } from './with-corrections.ts';

/** What was answered about a denied call, and what was offered for it. */
export type Outcome = {
  readonly causeId: string | null;
  readonly causeTitle: string;
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  /** The kind of policy that was blamed, and how. */
  readonly policyType: PolicyType | 'unknown';
  readonly denial: 'implicit' | 'explicit' | 'unknown';
  readonly decision: DecisionKind | null;
  readonly fix: Fix;
  /** The question put with it. */
  readonly question: Question | null;
  /** Actions of the rest of the chain, decided as denied when this was answered: what was foreseen. */
  readonly foreseen: readonly string[];
};

/** One denied call that a conversation is or was about. */
export type Case = {
  /** What was pasted about it, secrets masked, with the person's later corrections and additions. */
  readonly text: string;
  /** What the person showed about it, later outranking earlier. */
  readonly evidence: Evidence;
  /** What a model found stated in the text, each field checked against it. */
  readonly found: readonly StatedDenial[];
  /** What the person put right by name: it stands above what the text reads as. */
  readonly corrections?: Corrections;
  /** The account of the caller, where the person spoke as that one before anything of the resource was shown. */
  readonly ownAccount?: string;
  /** What the person wants changed about the fix: counted as part of it from then on. */
  readonly wishes?: readonly FixChange[];
  /** What a question brought up beside the fix: it comes in when the person takes it up. */
  readonly offered?: readonly FixChange[];
  /** Statements for the caller that replies wrote beside the fix: what is asked for as a whole has them too. */
  readonly beside?: readonly Readonly<Record<string, unknown>>[];
  /** What was shown last was all of it in one document: in another form, it is that again. */
  readonly isWhole?: true;
  /** The form in which the person last asked for it. */
  readonly form?: AskedForm;
  /** The cause that a model chose where the text left it open. */
  readonly chosen?: ChosenCause | null;
  readonly outcome: Outcome | null;
  /** What the fix makes of the places it changes: it counts once the fix is reported as applied. */
  readonly afterFix: Evidence;
  /** The denials of this work that are behind it, oldest first. */
  readonly settled: readonly Outcome[];
  /** Questions of ours that were answered, or that the person cannot answer. */
  readonly answered: readonly string[];
  /** Of what the call needs, what the person found to be there, and what was asked about last. */
  readonly checked?: { readonly held: readonly string[]; readonly asked: string | null };
};

/** How a message took part. */
export type TurnKind =
  | 'denial'
  | 'progress'
  | 'evidence'
  | 'correction'
  | 'report'
  | 'followUp'
  | 'decided'
  | 'policyCheck'
  | 'concept'
  | 'outside'
  | 'greeting';

/** One message, secrets masked, and what it was answered with. */
export type RememberedTurn = {
  readonly messageId: string;
  readonly kind: TurnKind;
  readonly message: string;
  readonly causeId: string | null;
  /** Marks of the paragraphs of the reply, for not saying them twice. */
  readonly said?: readonly number[];
};

/** Policies that were made for a wish, and its words, so that it can be said on. */
export type Made = {
  readonly text: string;
  /** The document of a case that they are; null: nothing was denied. */
  readonly wished: WishedDocument | null;
  readonly all: readonly Composition[];
};

/** A conversation is its cases, the one that is open, and the messages; everything in it is JSON. */
export type Conversation = {
  readonly cases: readonly Case[];
  /** The place in `cases` of the one under discussion; null: none is. */
  readonly open: number | null;
  readonly turns: readonly RememberedTurn[];
  /** Where the talk about the handbook stands, as the handbook wants it back; null: the last turn was about something else. */
  readonly thread: unknown;
  /** The policies that were made for the last wish; left out: the last turn made none. */
  readonly made?: Made;
  /** What was said last, and how it was to be if it is a text for somebody else; left out: nothing was said yet. */
  readonly lately?: { readonly words: string; readonly letter: Letter | null };
  /** What was asked of the person so far, in small letters: nobody is asked the same twice. */
  readonly asks?: readonly string[];
  /** The template that was scanned last, the code that came behind it, and how many messages there were then. */
  readonly scanned?: { readonly template: string; readonly after: number; readonly code?: PastedCode };
  /** The language that the person last wrote in; null: not told yet. */
  readonly language: Language | null;
};

export const emptyConversation: Conversation = { cases: [], open: null, turns: [], thread: null, language: null };

/** The case under discussion. */
export const openCase = ({ cases, open }: Conversation): Case | null => (open === null ? null : (cases[open] ?? null));
