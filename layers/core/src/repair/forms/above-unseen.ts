import { escapeMarks } from '../../intake/index.ts';
import type { Change } from '../change.ts';
import { addedToUnseen } from './aws-command.ts';
import { readPresent } from './read-present.ts';

/**
 * A comment above a form that writes a policy whole though nobody showed the one that is there: with the command that prints it.
 * Empty where the policy was shown, or where writing adds a policy beside the others.
 */
export const aboveUnseen = (change: Change): string => {
  const read = addedToUnseen(change) === null ? null : readPresent(change);
  if (read === null) return '';
  const comment = `# this replaces the whole policy, which was not shown; ${keep}: ${read}`;
  // A comment ends with its line: nothing of the input may bring one.
  return `${escapeMarks(comment.replace(/\s+/g, ' '))}\n`;
};

const keep = 'print the present one first and keep its statements beside these';
