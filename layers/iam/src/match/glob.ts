import { findSegment, isSegmentAt, type Segment } from './find-segment.ts';

/** A pattern's parts in order: a text to be taken literally, `*` (any run) or `?` (any one character). */
export type GlobPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'star' | 'question' };

/** A pattern made ready; `kind` says which comparison is enough. */
export type Glob =
  | { readonly kind: 'any' }
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'fixed'; readonly segment: Segment }
  | {
      readonly kind: 'segments';
      readonly first: Segment;
      readonly middle: readonly Segment[];
      readonly last: Segment;
      readonly shortest: number;
    };

export const compileGlob = (parts: readonly GlobPart[]): Glob => {
  const { first, rest } = splitAtStars(parts);
  const last = rest.pop();
  if (last === undefined) return compileStarless(first);
  const middle = rest.filter((segment) => segment.text !== '');
  const isOpen = middle.length === 0 && last.text === '' && first.isAny === undefined;
  if (isOpen) return first.text === '' ? { kind: 'any' } : { kind: 'prefix', text: first.text };
  const shortest = middle.reduce((sum, segment) => sum + segment.text.length, first.text.length + last.text.length);
  return { kind: 'segments', first, middle, last, shortest };
};

const compileStarless = (segment: Segment): Glob =>
  segment.isAny === undefined ? { kind: 'exact', text: segment.text } : { kind: 'fixed', segment };

const splitAtStars = (parts: readonly GlobPart[]): { first: Segment; rest: Segment[] } => {
  const segments: Segment[] = [];
  let text = '';
  let questions: Set<number> | undefined;
  for (const part of parts) {
    switch (part.kind) {
      case 'star':
        segments.push(segmentOf(text, questions));
        text = '';
        questions = undefined;
        break;
      case 'question':
        questions ??= new Set();
        questions.add(text.length);
        text += '?';
        break;
      case 'text':
        text += part.text;
    }
  }
  const end = segmentOf(text, questions);
  const [first, ...rest] = segments;
  return first === undefined ? { first: end, rest: [] } : { first, rest: [...rest, end] };
};

const segmentOf = (text: string, questions: ReadonlySet<number> | undefined): Segment =>
  questions === undefined
    ? { text }
    : { text, isAny: Array.from({ length: text.length }, (_, index) => questions.has(index)) };

/** Whether the whole text fits the pattern. Linear in the text. */
export const fitsGlob = (glob: Glob, text: string): boolean => {
  switch (glob.kind) {
    case 'any':
      return true;
    case 'exact':
      return glob.text === text;
    case 'prefix':
      return text.startsWith(glob.text);
    case 'fixed':
      return text.length === glob.segment.text.length && isSegmentAt(text, 0, glob.segment);
    case 'segments':
      return fitsSegments(glob, text);
  }
};

// The leftmost place of each segment leaves the most room for the next: no backtracking is ever needed.
const fitsSegments = (
  { first, middle, last, shortest }: Extract<Glob, { kind: 'segments' }>,
  text: string,
): boolean => {
  if (text.length < shortest || !isSegmentAt(text, 0, first)) return false;
  const end = text.length - last.text.length;
  if (!isSegmentAt(text, end, last)) return false;
  let at = first.text.length;
  for (const segment of middle) {
    const found = findSegment(text, at, segment);
    if (found < 0) return false;
    at = found + segment.text.length;
  }
  return at <= end;
};
