import { type Ask, isSetLimit } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** "But AmazonTextractFullAccess is attached!": an Allow that is there, held against a refusal; decided where a limit or a Deny refuses, else why it does not fit. Null: nothing is held against it. */
export const objectsTo = (facts: Facts, said: Said, { outcome }: Case): Ask | null => {
  const { text, denials, errors, evidence } = facts;
  if (outcome?.action == null || text.length > longest || denials.length + errors.length > 0) return null;
  if (evidence.policies.length > 0 || said.hasAny('works', 'thanks', 'still', 'remove', 'undo')) return null;
  const isManaged = managed.test(text);
  if (!isManaged && !pattern.test(text)) return null;
  if (asksSomething(text.replace(/[?？!！]+\s*$/, ''))) return null;
  const isGuarded = isSetLimit({ kind: outcome.denial, policyType: outcome.policyType });
  if (!holds.test(said.text) || (!isGuarded && !objecting.test(said.text))) return null;
  if (!isGuarded) return { kind: 'overlap' };
  return isManaged ? { kind: /AdministratorAccess/i.test(text) ? 'fullAccess' : 'managed' } : { kind: 'overlap' };
};

const longest = 180;
const managed =
  /\b(?:AdministratorAccess|PowerUserAccess|(?:AWS|Amazon)\w{3,60}(?:Access|Policy|ReadOnly|Role|Write))\b/;
const pattern = /(?<![\w:/-])[a-z][a-z0-9-]{1,30}:(?:\*|[A-Z]\w*\*?)(?!\w)/;
const objecting =
  /^\W*(?:but|hm+,? but|yes but|aber|mais|pourtant|pero|mas|ma|però|でも|だけど|しかし|但是?|可是)(?:\b|\s|(?=[\u3000-\u9fff]))/;
const holds =
  /\b(?:has|have|had|having|got|attached|is on|is there|already|gave|given|added|hat|habe|haben|hangt|angehangt|schon|bereits|a deja|ai|attache\w*|tiene|tengo|adjunt\w*|ya|tem|tenho|anexad\w*|ja|ha|ho|collegat\w*|allegat\w*|gia)\b|付いて|つけて|アタッチ|あります|すでに|もう|附加|已经|有了|加了/;
