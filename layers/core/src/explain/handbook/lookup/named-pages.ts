import { handbookPages } from '../handbook-pages.ts';
import { findPhrase } from './find-phrase.ts';
import { weakNames } from './weak-names.data.ts';

export type NamedPage = {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  /** The name is also an everyday word. */
  readonly isWeak: boolean;
};

/** The pages that a plain text calls by a name, in its order; of names that overlap the longer counts. */
export const namedPages = (text: string): readonly NamedPage[] => {
  const found: NamedPage[] = [];
  const taken = new Uint8Array(text.length);
  for (const { id, name, isWeak } of longestFirst()) {
    const at = findPhrase(text, name);
    if (at === -1 || taken[at] === 1 || taken[at + name.length - 1] === 1) continue;
    taken.fill(1, at, at + name.length);
    found.push({ id, name, at, isWeak });
  }
  return found.sort((a, b) => a.at - b.at);
};

type Named = { readonly id: string; readonly name: string; readonly isWeak: boolean };

let names: readonly Named[] | null = null;

// Sorted at the first question, not when the function starts.
const longestFirst = (): readonly Named[] => {
  names ??= handbookPages
    .flatMap((page) => page.names.map((name) => ({ id: page.id, name, isWeak: weakNames.has(name) })))
    .sort((a, b) => b.name.length - a.name.length);
  return names;
};
