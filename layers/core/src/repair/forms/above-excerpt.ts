import type { Change } from '../change.ts';

/** What to know before a form writes a document of which statements alone were shown: it would take the place of the whole. */
export const aboveExcerpt = (change: Change): string => (isOfExcerpt(change) ? `${before}\n` : '');

/** The commands that would do so as lines that run nothing. */
export const asComment = (commands: string, change: Change): string =>
  isOfExcerpt(change) ? `${before}\n${commands.replace(/^(?!#)/gm, '# ')}` : commands;

const isOfExcerpt = ({ replaces, store }: Change): boolean => replaces?.isExcerpt === true && store.kind !== 'function';

const before =
  '# not ready: only statements of this policy were shown; put the changed one into the whole document, or what else it holds is lost';
