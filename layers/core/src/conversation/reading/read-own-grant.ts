import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import { plainLetters } from './notions-in.ts';

/** "I added s3:GetObject on arn:aws:s3:::inputs, same error": a statement that the person tells to be there, for the very action that is refused; null: none is told. */
export const readOwnGrant = (
  { text, mentions, errors, denials, evidence }: Facts,
  { outcome }: Pick<Case, 'outcome'>,
): Ask | null => {
  const action = outcome?.action ?? null;
  if (action === null || outcome?.resource == null || text.length > longest || asksSomething(text)) return null;
  if (errors.length + evidence.policies.length > 0 || denials.some(({ statedBy }) => statedBy === 'sentence'))
    return null;
  const [named, another] = mentions.actions;
  const [resource, more] = mentions.arns;
  if (
    named?.toLowerCase() !== action.toLowerCase() ||
    another !== undefined ||
    resource === undefined ||
    more !== undefined
  )
    return null;
  return given.test(plainLetters(text)) ? { kind: 'granted', resource } : null;
};

const longest = 300;
const given =
  /\b(?:added|gave|granted|attached|put|has|have|allowed|already|hinzugefugt|gegeben|eingetragen|erlaubt|hat|ajoute\w*|donne\w*|a deja|agregue|anadi|di|puse|tiene|adicionei|dei|coloquei|tem|aggiunto|dato|messo|ha)\b|追加し|付け|加了|给了/;
