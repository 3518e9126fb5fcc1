import type { Sign } from './sign.ts';

/** One sign of a text: where it stands, the words that give it, and the value it carries, as written. */
export type Told = {
  readonly sign: Sign;
  readonly at: number;
  readonly text: string;
  readonly value: string | null;
};
