import type { Language } from '../language.ts';

/** How a text for somebody else is to be. */
export type Letter = {
  /** In how many lines or sentences; null: nobody said. */
  readonly lines: number | null;
  readonly isShort: boolean;
  readonly language: Language;
};
