import type { Clues } from '../clues/clues.ts';

/** Whether the denied action puts tags on something; `sts:TagSession` is a matter of trust policies. */
export const isTagging = ({ action, service }: Clues): boolean => {
  if (action === null || service === 'sts') return false;
  const name = action.slice(action.indexOf(':') + 1);
  return (
    name.startsWith('tag') ||
    name.startsWith('addtags') ||
    name === 'createtags' ||
    (name.endsWith('tagging') && name.startsWith('put'))
  );
};
