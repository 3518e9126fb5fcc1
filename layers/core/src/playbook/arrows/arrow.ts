import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import type { Topic } from '../clues/topic-name.ts';

/** One arrow of the architecture: what passes along it, what to ask where it fails, and whose permission counts. */
export type Arrow = {
  readonly topic: Topic;
  readonly requests: (call: Call) => ChainRequest[];
  /** What separates its causes where the text names no principal, and the command that prints it. */
  readonly question: { readonly ask: string; readonly command: string };
  /** One clause: who is asked for the permission on it. */
  readonly note: string;
};
