import type { PastedCode } from '../pasted-code.ts';
import type { KeptConversations } from './conversation-store.ts';
import type { Model } from './model.ts';
import type { Answered, Question } from './question.ts';
import type { AskedAfterScan } from './reading/read-asked-after.ts';
import type { TurnModel } from './turn-model.ts';

/** What a turn works with. */
export type TurnPorts = {
  readonly answering: (question: Question, caller: string) => Promise<Answered>;
  readonly store: KeptConversations;
  /** What a scan of a whole template says, in words, or of it what is asked about it afterwards, with the code that was pasted behind it; null where it is no template that can be scanned. Left out: nobody scans here. */
  readonly scanning?:
    | ((template: string, about?: AskedAfterScan, code?: PastedCode) => Promise<string | null>)
    | undefined;
  /** Null: deterministic words. */
  readonly model: Model | null;
  /** Why there is none, where one is configured. */
  readonly whyNoModel?: string | undefined;
  /** An id that nobody can guess. */
  readonly newId: () => string;
  /** Told when a model is configured and its words were not used. */
  readonly onFallback?: (() => void) | undefined;
  /** Told when an answer was given that could not be saved. */
  readonly onUnkept?: (() => void) | undefined;
  /** How long the model may read, and how long it may write, in milliseconds. */
  readonly patience: { readonly reading: number; readonly writing: number };
};

/** The same for the steps of one turn, which share what its model may be asked. */
export type StepPorts = Omit<TurnPorts, 'model'> & { readonly model: TurnModel | null };
