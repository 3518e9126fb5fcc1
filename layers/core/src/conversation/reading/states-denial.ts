import type { Facts } from '../../intake/index.ts';
import type { GivenEvidence } from '../question.ts';
import { asksSomething } from './asks-something.ts';

/** Whether a text states a denial or an error; in a question about an earlier answer, a bare code is what the question is about. */
export const statesDenial = (facts: Facts, isOpen: boolean): boolean => {
  if (
    facts.denials.some(
      ({ statedBy, action, principal, resource }) =>
        action !== null ||
        principal !== null ||
        resource !== null ||
        (statedBy !== 'code' && !(isOpen && asksSomething(facts.text))),
    )
  )
    return true;
  if (facts.mentions.actions.length > 0 && pieces.test(facts.text) && !asksSomething(facts.text)) return true;
  // "It gets through, but the agent says: Access denied when calling …": a further failure, in somebody's words.
  if (isOpen && !asksSomething(facts.text) && reported.test(facts.text)) return true;
  if (isOpen && quotesFailure(facts.text)) return true;
  const isAsking = facts.text.trimEnd().endsWith('?');
  return facts.errors.some(({ message, code }) => message.length > 20 || (code !== null && !isOpen && !isAsking));
};

/** 'The job is there now, but its status is Failed: "The service role does not have access to …"': a program's own words for a further failure. */
const quotesFailure = (text: string): boolean => {
  if (text.length > longestQuoting) return false;
  const [whole, words = ''] = quoted.exec(text) ?? [];
  if (whole === undefined || !fails.test(words)) return false;
  const before = text.slice(Math.max(0, text.indexOf(whole) - nearBefore), text.indexOf(whole));
  return tells.test(before) && !means.test(text);
};

const longestQuoting = 600;
const nearBefore = 80;
const quoted = /(?:["“„«「]|(?<![\p{L}\p{N}])['‘])([^"“”„«»「」]{20,300}?)(?:["”»」]|['’](?![\p{L}\p{N}]))/u;
const fails =
  /\b(?:not|no|n't|cannot|unable|denied|failed|refused|forbidden|invalid|unauthori\w*|missing|nicht|kein\w*|verweiger\w*|pas|refus\w*|non|nega\w*|no tiene|não|nao)\b|できません|ありません|拒否|失敗|无法|没有|拒绝|失败/i;
const tells =
  /\b(?:says?|said|saying|status|state|fails?|failed|failure|errors?|message|reason|now|get|gets|got|shows?|logs?|returns?|sagt|meldet|steht|fehl\w*|jetzt|dit|affiche|erreur|échou\w*|maintenant|dice|muestra|falla|estado|ahora|diz|mostra|erro|falhou|agora|errore|fallit\w*|ora)\b|[:：]\s*$|と(?:出|表示)|エラー|失敗|报|显示|失败/i;
const means = /\bmeans?\b|\bbedeute\w*|\bsignifi\w*|意味|意思/i;

const reported =
  /(?:says?|said|answers?|reports?|logs?|now|error|sagt|meldet|jetzt|fehler|dit|répond|maintenant|erreur|dice|responde|ahora|diz|agora|ora|errore|erro|と出|今度は|报|说|现在)[^:：\n]{0,24}[:：]\s*["“„«「'`]?(?=[^\n]{12})[^\n]{0,80}?(?:access (?:is )?denied|accessdenied|not authorized|forbidden|permission denied|unauthorized)/i;

// What people keep of AWS's sentence when they retell it.
const pieces =
  /\bno (?:identity|resource)-based policy allows\b|\bnot authorized to perform\b|\bwith an explicit deny in\b/i;

/** Whether a person shows policies, principals or anything beside the text. */
export const showsEvidence = (facts: Facts, given: GivenEvidence | undefined): boolean =>
  facts.evidence.policies.length > 0 ||
  facts.evidence.principals.length > 0 ||
  Object.values(given ?? {}).some((each) => each !== undefined);

/** Whether a text names something that only AWS has. */
export const namesAws = ({ mentions, operations, errors }: Facts): boolean =>
  mentions.services.length > 0 ||
  mentions.actions.length > 0 ||
  mentions.arns.length > 0 ||
  operations.length > 0 ||
  errors.length > 0;
