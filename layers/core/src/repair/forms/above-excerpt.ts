import type { Change } from '../change.ts';

/** What to know before a command writes a document of which statements alone were shown: it would take the place of the whole. */
export const aboveExcerpt = ({ replaces, store }: Change): string =>
  replaces?.isExcerpt === true && store.kind !== 'function' ? `${before}\n` : '';

const before =
  '# not ready: only statements of this policy were shown; put the changed one into the whole document, or what else it holds is lost';
