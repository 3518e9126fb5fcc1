/** A round that waits for its answer: which wiring, which arrow is broken and how; rounds count up so that the next is another. */
export type PracticeState = {
  readonly round: number;
  readonly wiring: string;
  readonly arrow: number;
  readonly fault: number;
  /** Something else was asked meanwhile: only what is plainly an answer goes back to it. */
  readonly isAside?: true;
};
