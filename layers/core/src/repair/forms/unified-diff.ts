import { createTwoFilesPatch } from 'diff';
import type { Change } from '../change.ts';
import { documentText } from './document-text.ts';

/** The change as a unified diff of the document's text; a new document is all added. */
export const unifiedDiff = (change: Change): string => {
  const name = change.replaces?.name ?? 'new policy';
  const label = unnamed.test(name) ? shownAs(name) : name.replace(/[\r\n]+/g, ' ');
  const before = change.before === null ? '' : `${documentText(change.before)}\n`;
  const patch = createTwoFilesPatch(label, label, before, `${documentText(change.after)}\n`, undefined, undefined, {
    context: 3,
  });
  // Both lines below it name the policy.
  return patch.replace(/^Index: .*\n=+\n/, '');
};

/** Called by its place in the text, since it came without a name. */
const unnamed = /^[a-zA-Z]+(?:\[\d+\])?\[(\d+)\]$/;

const shownAs = (name: string): string => {
  const at = Number(unnamed.exec(name)?.[1] ?? 0);
  return at === 0 ? 'the policy you showed' : `policy ${at + 1} of those you showed`;
};
