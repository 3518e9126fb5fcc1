import type { Language } from '../language.ts';
import type { Meaning } from '../lexicon/lexicon-of.ts';
import type { SmallWords } from '../lexicon/small-words.data.ts';
import type { Said } from './said.ts';
import type { Part } from './take-apart.ts';

type Content = Extract<Meaning, { readonly of: string }>;

/** One part as it is taken in its sentence. */
export type Taken = {
  readonly content: Content | null;
  readonly does: ReadonlySet<keyof SmallWords>;
  readonly name: { readonly text: string; readonly isQuoted: boolean } | null;
  readonly sign: string | null;
};

type Sentence = { readonly language: Language; readonly source: Said | null };

/** Takes each word as what it means here: in a rendering as what its source says, in a source by the word before it. */
export const takenAs = (parts: readonly Part[], sentence: Sentence): readonly Taken[] => {
  const hasWeder = parts.some((part) => part.kind === 'word' && part.written === 'weder');
  const taken: Taken[] = [];
  for (const part of parts) taken.push(take(part, { ...sentence, before: taken.at(-1) ?? null, hasWeder }));
  return taken;
};

type Here = Sentence & { readonly before: Taken | null; readonly hasWeder: boolean };

const nothing: Taken = { content: null, does: new Set(), name: null, sign: null };

const take = (part: Part, here: Here): Taken => {
  if (part.kind === 'name') return { ...nothing, name: part };
  if (part.kind === 'sign') return { ...nothing, sign: part.text };
  const small = part.meanings.flatMap((meaning) => (isContent(meaning) ? [] : [meaning.kind]));
  const contents = part.meanings.filter(isContent);
  // German "noch" is "nor" only behind "weder", and "still" elsewhere.
  if (part.written === 'noch')
    return here.hasWeder ? { ...nothing, does: new Set(small) } : { ...nothing, content: contents[0] ?? null };
  return { ...nothing, content: contentOf(contents, small.length > 0, here), does: new Set(small) };
};

const isContent = (meaning: Meaning): meaning is Content => 'of' in meaning;

const contentOf = (contents: readonly Content[], isSmallToo: boolean, { source, before }: Here): Content | null => {
  if (source === null) return contents.find(({ kind }) => kind === kindBehind(before)) ?? contents[0] ?? null;
  const meant = contents.find(({ kind, of }) => source[sets[kind]].has(of));
  return meant ?? (isSmallToo ? null : (contents[0] ?? null));
};

const sets = { deed: 'deeds', thing: 'things', mark: 'marks' } as const;

// "the call", "a call", "new names": a thing; "it names", "may call": a deed.
const kindBehind = (before: Taken | null): Content['kind'] =>
  before !== null &&
  (before.content?.kind === 'mark' ||
    before.sign === "'s" ||
    before.does.has('aside') ||
    before.does.has('of') ||
    before.does.has('determines'))
    ? 'thing'
    : 'deed';
