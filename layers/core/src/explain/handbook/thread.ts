import type { PracticeState } from './practice/practice-state.ts';

/** What a conversation remembers of the handbook; everything in it is JSON. */
export type HandbookThread = {
  /** Pages told last, the one that mattered most first. */
  readonly pages: readonly string[];
  /** The question they answered, secrets masked, cut. */
  readonly question: string;
  /** A round of practice that waits for its answer. */
  readonly practice: PracticeState | null;
};

/** A question back, in the shape of those of a diagnosis. */
export type HandbookQuestion = {
  readonly ask: string;
  readonly because: string;
  readonly command: null;
  readonly choices: readonly { readonly label: string; readonly says: string }[];
};

export type HandbookAnswer = {
  /** Markdown in English; beside its code at most 1,500 characters. */
  readonly reply: string;
  readonly thread: HandbookThread;
  /** Ids of the pages it rests on; none for a name that AWS does not have. */
  readonly pages: readonly string[];
  readonly kind:
    | 'page'
    | 'seeing'
    | 'belief'
    | 'listed'
    | 'comparison'
    | 'choice'
    | 'correction'
    | 'followUp'
    | 'practice';
  /** The question says the page's own name or the follow-up's own word: it is no guess. */
  readonly isNamed: boolean;
  /** How sure the examples are of the page, 0 to 1. */
  readonly probability: number;
  /** How near the question is to one that a page answers outright, 0 to 1. */
  readonly fit: number;
  /** What is asked back, with its answers to click. */
  readonly question?: HandbookQuestion;
};
