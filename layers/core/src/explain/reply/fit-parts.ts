/** A part of a reply: prose counts against the limit, blocks do not; a part without `rank` is always said. */
export type Part = { readonly text: string; readonly isBlock?: boolean; readonly rank?: number };

/** Joins the parts in their order; where they are too many, whole parts of the highest rank stay unsaid, never half of one. */
export const fitParts = (parts: readonly Part[], limit: number): string => {
  const kept = new Set(parts.filter(({ rank }) => rank === undefined));
  let left = limit - [...kept].reduce((sum, part) => sum + lengthOf(part), 0);
  for (const part of parts
    .filter(({ rank }) => rank !== undefined)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))) {
    if (lengthOf(part) > left) continue;
    kept.add(part);
    left -= lengthOf(part);
  }
  return parts
    .filter((part) => kept.has(part) && part.text !== '')
    .map(({ text }) => text)
    .join('\n\n');
};

// Two line ends before each.
const lengthOf = ({ text, isBlock }: Part): number => (isBlock === true || text === '' ? 2 : text.length + 2);
