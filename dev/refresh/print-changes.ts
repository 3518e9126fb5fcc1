import type { Changes } from './compare-facts.ts';

/** The changes as a person reads them, one line a fact; `null` when there is none. */
export const printChanges = (title: string, { added, removed, renamed, changed }: Changes): string | null => {
  const lines = [
    ...renamed.map(({ from, to }) => `~ ${from} is now ${to}`),
    ...removed.map((name) => `- ${name}`),
    ...added.map((name) => `+ ${name}`),
    ...changed.map(({ name, before, after }) => `! ${name}: ${before} → ${after}`),
  ];
  return lines.length === 0 ? null : [`## ${title}`, ...lines, ''].join('\n');
};
