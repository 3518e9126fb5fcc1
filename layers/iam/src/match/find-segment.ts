/** A run of characters between two stars; where `isAny` is set at an index, any one character fits (`?`). */
export type Segment = { readonly text: string; readonly isAny?: readonly boolean[] };

const SHORT = 32;
const BITS = 31;

/** Whether the segment stands at `at`; the caller sees to it that the text is long enough. */
export const isSegmentAt = (text: string, at: number, { text: wanted, isAny }: Segment): boolean => {
  if (isAny === undefined) return text.startsWith(wanted, at);
  for (let index = 0; index < wanted.length; index++)
    if (!isAny[index] && text.charCodeAt(at + index) !== wanted.charCodeAt(index)) return false;
  return true;
};

/**
 * Where the segment first stands in `text` at or after `from`; -1 when nowhere. Linear in the text, however hostile; with
 * question marks, one step for each 31 characters of the segment.
 */
export const findSegment = (text: string, from: number, segment: Segment): number => {
  if (segment.isAny !== undefined) return findWithAny(text, from, segment);
  return segment.text.length <= SHORT ? text.indexOf(segment.text, from) : findLong(text, from, segment.text);
};

// Knuth, Morris and Pratt: never looks at a character of the text twice.
const findLong = (text: string, from: number, wanted: string): number => {
  const fallback = fallbacksOf(wanted);
  let matched = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    while (matched > 0 && wanted.charCodeAt(matched) !== code) matched = fallback[matched - 1] as number;
    if (wanted.charCodeAt(matched) === code) matched++;
    if (matched === wanted.length) return at - wanted.length + 1;
  }
  return -1;
};

const fallbacksOf = (wanted: string): readonly number[] => {
  const fallbacks = [0];
  let matched = 0;
  for (let at = 1; at < wanted.length; at++) {
    const code = wanted.charCodeAt(at);
    while (matched > 0 && wanted.charCodeAt(matched) !== code) matched = fallbacks[matched - 1] as number;
    if (wanted.charCodeAt(matched) === code) matched++;
    fallbacks.push(matched);
  }
  return fallbacks;
};

// Shift-and: bit i of the state says that the first i + 1 characters of the segment end here, 31 of them per word.
const findWithAny = (text: string, from: number, segment: Segment): number => {
  const length = segment.text.length;
  const words = Math.ceil(length / BITS);
  const masks = masksOf(segment, words);
  const state = new Int32Array(words);
  const last = 1 << ((length - 1) % BITS);
  for (let at = from; at < text.length; at++) {
    const mask = masks.special.get(text.charCodeAt(at)) ?? masks.everywhere;
    let carry = 1;
    for (let word = 0; word < words; word++) {
      const old = state[word] as number;
      state[word] = ((old << 1) | carry) & (mask[word] as number);
      carry = (old >>> (BITS - 1)) & 1;
    }
    if (((state[words - 1] as number) & last) !== 0) return at - length + 1;
  }
  return -1;
};

type Masks = { readonly everywhere: Int32Array; readonly special: ReadonlyMap<number, Int32Array> };

// The places where any character fits, and for each character of the segment the places where it fits.
const masksOf = ({ text, isAny }: Segment, words: number): Masks => {
  const everywhere = new Int32Array(words);
  isAny?.forEach((any, index) => {
    if (any) setBit(everywhere, index);
  });
  const special = new Map<number, Int32Array>();
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const mask = special.get(code) ?? Int32Array.from(everywhere);
    setBit(mask, index);
    special.set(code, mask);
  }
  return { everywhere, special };
};

const setBit = (mask: Int32Array, index: number): void => {
  const word = Math.floor(index / BITS);
  mask[word] = (mask[word] as number) | (1 << (index % BITS));
};
