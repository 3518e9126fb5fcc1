import { matchAction, type Statement } from '@whydenied/iam';
import { hasResourceType } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { statementsOf } from './statements-of.ts';
import { type ToldUse, toldUses } from './told-uses.data.ts';

/** What shown grants lack for what the words say is done with them, and what of it they give too widely; null: the words say nothing of it, or just that is granted. */
export const sayUse = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const statements = policies.filter(({ policyType }) => policyType === 'identity').flatMap(statementsOf);
  const grants = statements.filter(({ effect, principals }) => effect === 'Allow' && principals === undefined);
  const said = plainLetters(prose.slice(0, longest));
  const uses = toldUses.filter(({ words }) => isSaid(words, said));
  if (uses.length === 0 || grants.length === 0) return null;
  const lines = uses.flatMap((use) => lineOf(use, grants) ?? []);
  return lines.length === 0 ? null : `For what you say it does:\n\n${lines.join('\n')}`;
};

const longest = 1_500;

/** Said, and neither denied nor told as what fails: "never writes to the table", "the error that it gets from S3". */
const isSaid = (words: RegExp, text: string): boolean =>
  [...text.matchAll(new RegExp(words, 'g'))].some(({ index, 0: said }) => {
    const before = text
      .slice(Math.max(0, index - nearest), index)
      .replace(/^.*(?:[.;,!?\n]|\b(?:but|aber|mais|pero|mas|ma) )/su, '');
    return !isDenied.test(before) && !isDenied.test(said);
  });

const nearest = 32;
const isDenied =
  /\b(?:not|\w+n't|no|never|nobody|without|cannot|errors?|fails?|failed|refus\w*|denied|nicht|nie|niemals|kein\w*|ohne|fehler|pas|jamais|sans|erreur|nunca|jamas|sin|nao|sem|erro|non|mai|senza|errore)\b|(?:ない|ません|不)/;

const lineOf = ({ anyOf, on }: ToldUse, grants: readonly Statement[]): string | null => {
  const [needed = ''] = anyOf;
  const given = grants.filter((grant) => anyOf.some((action) => allows(grant, action)));
  if (given.length === 0) return `- **missing:** ${codeSpan(needed)} on ${on}; nothing here allows it`;
  const isWide = given.every(
    ({ actions = ['*'], resources = ['*'] }) =>
      (resources.includes('*') && hasResourceType(needed)) || actions.some((action) => /(?:^|:)\*$/.test(action)),
  );
  return isWide ? `- ${codeSpan(needed)} on ${on} is all that this takes; what allows it here is far wider` : null;
};

const allows = ({ actions, notActions }: Statement, action: string): boolean =>
  notActions === undefined
    ? (actions ?? []).some((pattern) => matchAction(pattern, action))
    : !notActions.some((pattern) => matchAction(pattern, action));
