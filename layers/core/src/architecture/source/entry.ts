import type { Language } from './code/language.ts';

/** Where Lambda enters the code. */
export type Entry =
  | {
      readonly kind: 'found';
      readonly language: Language;
      readonly path: string;
      readonly names: readonly string[];
      /** The class that the handler is a method of; null: a framework finds what it calls (Java). */
      readonly owner?: string | null;
    }
  | { readonly kind: 'none'; readonly because: string; readonly file: string };
