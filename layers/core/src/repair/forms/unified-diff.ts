import { createTwoFilesPatch } from 'diff';
import type { Change } from '../change.ts';
import { documentText } from './document-text.ts';

/** The change as a unified diff of the document's text; a new document is all added. */
export const unifiedDiff = (change: Change): string => {
  const name = change.replaces?.name ?? 'new policy';
  const label = name.replace(/[\r\n]+/g, ' ');
  const before = change.before === null ? '' : `${documentText(change.before)}\n`;
  return createTwoFilesPatch(label, label, before, `${documentText(change.after)}\n`, undefined, undefined, {
    context: 3,
  });
};
