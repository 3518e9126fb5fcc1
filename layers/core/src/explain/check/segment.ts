import type { Lexicon, LexiconKind } from '../lexicon/lexicon.ts';

/** The kinds of word that a clause holds; null: a word of it is neither in the lexicon nor the evidence's own. */
export const segment = (
  clause: string,
  lexicon: Lexicon,
  isOwn: (word: string) => boolean,
): { readonly kinds: ReadonlySet<LexiconKind> } | null => {
  const { exact, beginnings, longest } = compiled(lexicon);
  const kinds = new Set<LexiconKind>();
  const add = (found: readonly LexiconKind[]): void => {
    for (const kind of found) kinds.add(kind);
  };
  const isSpaced = !/[\u3040-\u30ff\u4e00-\u9fff]/.test(lexicon.words);
  for (const run of clause.match(/[\p{L}\p{N}][\p{L}\p{N}'’=+_-]*['’]?/gu) ?? []) {
    // A word of ours may be one of the language too: the Spanish "no" negates, whatever our words hold.
    if (!isSpaced && isOwn(run)) continue;
    if (isSpaced || /^[\x20-\x7e]+$/.test(run)) {
      const word = run.toLowerCase().replaceAll('’', "'");
      const known =
        exact.get(word) ?? beginnings.find(([start]) => word.startsWith(start))?.[1] ?? elided(word, exact, beginnings);
      if (known === undefined && !isOwn(run)) return null;
      add(known ?? []);
      continue;
    }
    for (let at = 0; at < run.length; ) {
      const size = sizes(longest).find(
        (length) => exact.has(run.slice(at, at + length)) || isOwnLatin(run.slice(at), isOwn) === length,
      );
      if (size === undefined) return null;
      add(exact.get(run.slice(at, at + size)) ?? []);
      at += size;
    }
  }
  return { kinds };
};

/** Letters of a Latin name inside of a Japanese or Chinese clause. */
const isOwnLatin = (rest: string, isOwn: (word: string) => boolean): number => {
  const latin = /^[A-Za-z0-9_-]+/.exec(rest)?.[0] ?? '';
  return latin !== '' && (isOwn(latin) || allowedLatin.has(latin.toLowerCase())) ? latin.length : -1;
};

const allowedLatin = new Set('aws iam bedrock s3 kms lambda arn sid json scp rcp vpc cli sam'.split(' '));

/** `l'azione`, `d'accès`: the word behind the apostrophe. */
const elided = (word: string, exact: Known, beginnings: Beginnings): readonly LexiconKind[] | undefined => {
  const at = word.indexOf("'");
  if (at < 1 || at === word.length - 1) return undefined;
  const rest = word.slice(at + 1);
  const head = exact.get(word.slice(0, at + 1));
  const tail = exact.get(rest) ?? beginnings.find(([start]) => rest.startsWith(start))?.[1];
  return head === undefined || tail === undefined ? undefined : [...head, ...tail];
};

type Known = ReadonlyMap<string, readonly LexiconKind[]>;
type Beginnings = readonly (readonly [string, readonly LexiconKind[]])[];

const compilations = new WeakMap<
  Lexicon,
  { readonly exact: Known; readonly beginnings: Beginnings; readonly longest: number }
>();

const compiled = (lexicon: Lexicon) => {
  const known = compilations.get(lexicon);
  if (known !== undefined) return known;
  const exact = new Map<string, LexiconKind[]>();
  const starts = new Map<string, LexiconKind[]>();
  for (const [kind, list] of Object.entries(lexicon) as [LexiconKind, string][])
    for (const entry of list.split(/\s+/).filter((each) => each !== '')) {
      const map = entry.endsWith('*') ? starts : exact;
      const word = entry.replace(/\*$/, '').toLowerCase();
      map.set(word, [...(map.get(word) ?? []), kind]);
    }
  // The longer beginning tells more than the shorter.
  const beginnings = [...starts].toSorted(([one], [other]) => other.length - one.length);
  const made = { exact, beginnings, longest: Math.max(...[...exact.keys()].map((word) => word.length)) };
  compilations.set(lexicon, made);
  return made;
};

const sizes = (longest: number): readonly number[] => Array.from({ length: longest }, (_, at) => longest - at);
