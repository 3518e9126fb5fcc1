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
  for (const { id, name, isWeak } of namesToLookFor(text)) {
    const at = findPhrase(text, name);
    if (at === -1 || taken[at] === 1 || taken[at + name.length - 1] === 1) continue;
    taken.fill(1, at, at + name.length);
    found.push({ id, name, at, isWeak });
  }
  return found.sort((a, b) => a.at - b.at);
};

type Named = { readonly id: string; readonly name: string; readonly isWeak: boolean };

/** The names that may stand in a text, the longest first: those that begin with one of its words, with a sign, or in a script without blanks. */
const namesToLookFor = (text: string): readonly Named[] => {
  const { byWord, bySign, unspaced } = kept();
  const words = new Set([...text.matchAll(word)].flatMap(([each]) => [each, each.replace(/s$/, '')]));
  const found = [...words].flatMap((each) => byWord.get(each) ?? []);
  return [...found, ...bySign, ...(spaced.test(text) ? [] : unspaced)].sort((a, b) => b.name.length - a.name.length);
};

const word = /[a-z0-9_à-öø-ÿ]+/g;
// Nothing but letters that names with blanks are written in.
const spaced = /^[\u0000-\u024f\u2000-\u206f]*$/;

type Names = {
  readonly byWord: ReadonlyMap<string, readonly Named[]>;
  readonly bySign: readonly Named[];
  readonly unspaced: readonly Named[];
};

let names: Names | null = null;

// Sorted at the first question, not when the function starts.
const kept = (): Names => {
  names ??= sort(
    handbookPages.flatMap((page) => page.names.map((name) => ({ id: page.id, name, isWeak: weakNames.has(name) }))),
  );
  return names;
};

const sort = (all: readonly Named[]): Names => {
  const byWord = Map.groupBy(all, ({ name }) => /^[a-z0-9_à-öø-ÿ]+/.exec(name)?.[0] ?? '');
  const others = byWord.get('') ?? [];
  return {
    byWord,
    bySign: others.filter(({ name }) => spaced.test(name)),
    unspaced: others.filter(({ name }) => !spaced.test(name)),
  };
};
