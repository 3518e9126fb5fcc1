import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readNames } from '../told/read-names.ts';
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
  const plain = plainLetters(text);
  // A Deny gives nothing; what is not there yet, or another's, leaves the fix as it is.
  if (denied.test(plain)) return outcome?.denial === 'explicit' ? null : { kind: 'about' };
  if (notDone.test(plain) || isOfAnother(text, outcome)) return { kind: 'again' };
  return given.test(plain) ? { kind: 'granted', resource } : null;
};

const longest = 300;

const denied = /\ba deny\b|\bden(?:y|ies) (?:of|on|for)\b|\b(?:ein|einen|un|uno|um) deny\b|拒否する文|拒绝语句/;
// What is not there yet.
const notDone =
  /\b(?:(?:not|never|n't|nicht|noch kein\w*|pas|todavia no|aun no|ainda nao|non) (?:yet |been )?(?:added|gave|given|granted|attached|put|have|has|hinzugefugt|gegeben|ajoute|donne|agregue|anadi|adicionei|aggiunto)|(?:have|has|had) not|haven't|hasn't|didn't|n'ai pas|n'a pas|habe .{1,60} nicht)\b|していません|まだ|还没|没有/;

/** Said of another role or user than the one that was refused. */
const isOfAnother = (text: string, { principal }: NonNullable<Case['outcome']>): boolean =>
  readNames(text).some(
    ({ kind, name }) => (kind === 'role' || kind === 'user') && principal !== null && !principal.includes(name),
  );

const given =
  /\b(?:added|gave|granted|attached|put|has|have|allowed|already|hinzugefugt|gegeben|eingetragen|erlaubt|hat|ajoute\w*|donne\w*|a deja|agregue|anadi|di|puse|tiene|adicionei|dei|coloquei|tem|aggiunto|dato|messo|ha)\b|追加し|付け|加了|给了/;
