const far = 2;
const longest = 120;

/** The known name that a misspelt one means: at most two letters off, whatever the case; null when none is near. */
export const nearestName = (written: string, known: readonly string[]): string | null => {
  if (written.length > longest) return null;
  const lower = written.toLowerCase();
  const near = known
    .filter((name) => Math.abs(name.length - written.length) <= far && name.length <= longest)
    .map((name) => ({ name, off: distance(lower, name.toLowerCase()) }))
    .filter(({ off }) => off <= far);
  return near.toSorted((one, other) => one.off - other.off)[0]?.name ?? null;
};

// Letters to insert, leave out or replace.
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};
