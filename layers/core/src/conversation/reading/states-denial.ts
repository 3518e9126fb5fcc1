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
  const isAsking = facts.text.trimEnd().endsWith('?');
  return facts.errors.some(({ message, code }) => message.length > 20 || (code !== null && !isOpen && !isAsking));
};

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
