import { escapeMarks } from '../../intake/index.ts';
import type { Change } from '../change.ts';
import { fillInsOf } from '../document/fill-in.ts';
import { finderOf } from './finder-of.ts';

/**
 * A form with what it lacks said above it, and the commands that print that: with a part to fill in it does not run as it stands,
 * and must not look as though it did.
 */
export const fillFirst = (form: string, change: Change): string => {
  const missing = fillInsOf(form);
  if (missing.length === 0) return form;
  const found = missing
    .map((name) => ({ name, find: finderOf(name, change) }))
    .filter(({ find }) => find !== null)
    .slice(0, most);
  const lines = [
    `# not ready: put your own for ${missing.join(', ')} first`,
    ...found.map(({ name, find }) => `# ${name}: ${find}`),
  ];
  // A comment ends with its line: nothing of the input may bring one.
  return [...lines.map((line) => escapeMarks(line.replace(/\s+/g, ' '))), form].join('\n');
};

const most = 3;
