import type { Clues } from '../clues/clues.ts';

const claims = [
  'has ',
  'have ',
  'already',
  'checked',
  'verified',
  'includes',
  'contains',
  'allows',
  'attached',
  'is there',
  'full access',
  'administratoraccess',
  'is granted',
  'was granted',
];

/** Whether the text claims that the principal already has the denied action: it names it again, with such a word. */
export const claimsToHave = ({ text, action, denial }: Clues): boolean => {
  if (action === null) return false;
  const sentence = denial?.sentence.toLowerCase() ?? '';
  const rest = sentence === '' ? text : text.split(sentence).join(' ');
  return rest.includes(action) && claims.some((claim) => rest.includes(claim));
};
