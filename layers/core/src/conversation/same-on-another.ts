import { isOfIam, readArn } from '../arn/index.ts';
import { policyKindWords } from '../explain/index.ts';
import type { Outcome } from './conversation.ts';
import { asksSomething } from './reading/asks-something.ts';

/**
 * “Now the same sentence, but the resource is arn:…”: AWS's sentence of the open case on another resource, or of another action, as it
 * stood there but for that; null: nothing of the kind is said.
 */
export const sameOnAnother = (text: string, outcome: Outcome): string | null => {
  const { principal, action, resource } = outcome;
  if (principal === null || action === null || resource === null || text.length > longest) return null;
  if (!sameness.test(text)) return null;
  const others = [...new Set([...text.matchAll(arns)].map(([arn]) => arn.replace(/[.,;:!?]+$/, '')))].filter(
    (arn) => arn !== resource && !isOfIam(arn),
  );
  const [other, another] = others;
  if (other === undefined || another !== undefined || readArn(other).service !== readArn(resource).service) return null;
  if (isAsked(text, other)) return null;
  const [called = action] = [...text.replace(other, '').matchAll(actions)].flatMap(([each]) =>
    each.split(':')[0] === action.split(':')[0] ? [each] : [],
  );
  return `${text}\n\nUser: ${principal} is not authorized to perform: ${called} on resource: ${other}${ending(outcome, called)}`;
};

/** "Would it be the same for arn:…?" reports nothing. */
const isAsked = (text: string, arn: string): boolean =>
  text
    .split(/(?<=[.!?。！？])\s+|\n/)
    .some((sentence) => sentence.includes(arn) && asksSomething(sentence) && !reported.test(sentence));

const ending = ({ denial, policyType }: Outcome, action: string): string => {
  if (policyType === 'unknown' || denial === 'unknown') return '';
  const kind = policyKindWords(policyType).replace(/^an? /, '');
  return denial === 'explicit'
    ? ` with an explicit deny in a ${kind}`
    : ` because no ${kind} allows the ${action} action`;
};

const reported =
  /\b(?:now|still|jetzt|noch|immer|maintenant|toujours|encore|ahora|sigue|agora|ainda|adesso|ancora)\b|今|まだ|现在|还是/i;
const longest = 700;
const arns = /\barn:aws[\w-]*:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}:[^\s"'`<>()]+/g;
const actions = /(?<![\w:/.-])[a-z][a-z0-9-]{1,40}:[A-Z][A-Za-z]+\b/g;
const sameness =
  /\b(?:same|identical|again|dasselbe|dieselbe|gleiche[rnms]?|selbe[nr]?|wieder|même|idem|mism[oa]|mesm[oa]|stess[oa]|uguale)\b|同じ|同样|一样|相同/i;
