import type { Changes } from './compare-facts.ts';

/** The changes as a person reads them, one line a fact; `null` when there is none. */
export const printChanges = (title: string, { added, removed, renamed, changed }: Changes): string | null => {
  const lines = [
    ...renamed.map(({ from, to }) => `~ ${from} is now ${to}`),
    ...removed.map((name) => `- ${name}`),
    ...added.map((name) => `+ ${name}`),
    ...changed.map((change) => `! ${change.name}: ${printChange(change)}`),
  ];
  return lines.length === 0 ? null : [`## ${title}`, ...lines, ''].join('\n');
};

// Of what is told by lines, only the lines that differ.
const printChange = ({ before, after }: { readonly before: string; readonly after: string }): string => {
  if (!before.includes('\n')) return `${before} → ${after}`;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const without = (lines: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    return lines.filter((line) => !known.has(line));
  };
  return [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)].join('; ');
};
