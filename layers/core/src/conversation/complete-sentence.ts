import type { Outcome } from './conversation.ts';
import { cutHead, namedBy } from './cut-head.ts';
import { asksSomething } from './reading/asks-something.ts';

/**
 * The outcome that a message means by the bare name of its action: “still CreateEvent denied, but now with an explicit deny in …”; null: it names none.
 */
export const outcomeNamed = (text: string, outcomes: readonly Outcome[]): Outcome | null => {
  const words = new Set(
    text.slice(0, longest).match(/(?<![\w-])(?:[a-z][a-z0-9-]{1,40}:)?[A-Z][a-z]+[A-Z]\w{1,60}(?![\w:/])/g) ?? [],
  );
  return (
    outcomes.findLast(
      ({ action }) => action !== null && [action, action.split(':')[1] ?? ''].some((each) => words.has(each)),
    ) ?? null
  );
};

/**
 * A message that repeats only the end of AWS's sentence, as far as it is new ("now because no identity-based policy …"), with who called what put
 * before it from the case that is open; null: it has the whole sentence, or none.
 */
export const completeSentence = (text: string, { principal, action, resource }: Outcome): string | null => {
  if (principal === null || text.length > longest || /\bUser: (?!\.{3}|…)\S/.test(text)) return null;
  const begun = cutHead(text);
  // "What does “with an explicit deny in …” mean?" reports nothing; what AWS says itself asks nothing.
  const said = begun === null ? text : begun.before;
  if ((asksSomething(said) || asksMeaning.test(text)) && !reports.test(text)) return null;
  if (begun !== null)
    return `${begun.before} User: ${namedBy(begun.who, principal)} is not authorized to perform: ${begun.behind}`;
  const end = ending.exec(text);
  if (end === null || action === null) return null;
  // Without "because" it is AWS's sentence only where it is said to say so.
  if (end.groups?.['bare'] !== undefined && !quotes.test(text)) return null;
  const called = end.groups?.['action'] ?? action;
  // Another call of the same work: on what, nobody said.
  const on = resource === null || called.toLowerCase() !== action.toLowerCase() ? '' : ` on resource: ${resource}`;
  return `${text.slice(0, end.index)}User: ${principal} is not authorized to perform: ${called}${on} ${wordsOf(end, called)}${text.slice(end.index + end[0].length)}`;
};

const longest = 1_000;
const asksMeaning = /\bmean(?:s|ing)?\b|\bbedeut|\bsignifi|\bwhat is\b|意味|意思/i;
const reports =
  /\b(?:now|says?|still|jetzt|sagt|noch|maintenant|dit|encore|ahora|dice|agora|diz|adesso|ora)\b|今|まだ|现在|还是/i;

const ending =
  /\b(?:because no (?<silent>[A-Za-z -]{4,30}?) ?(?<=boundary|boundaries| )(?:polic(?:y|ies) )?allows?(?: the (?<action>[a-z0-9-]+:[A-Za-z]+) action| (?:it|this|the (?:action|call)))?|no (?<bare>identity-based|resource-based|session|VPC endpoint|permissions boundary|service control|resource control)(?: polic(?:y|ies))?(?: allows?(?: (?:it|this|the (?:action|call)))?)?(?![\w-])|(?:with an? )?explicit deny in an? (?<denying>permissions boundary|[A-Za-z -]{4,30}? policy))/i;

const quotes =
  /\b(?:says?|said|message|reads|steht|sagt|heisst|heißt|dit|écrit|dice|pone|diz|aparece|scrive)\b|と(?:出|表示|書)|说|显示|写/i;

const wordsOf = ({ groups }: RegExpExecArray, action: string): string => {
  const silent = (groups?.['silent'] ?? groups?.['bare'])?.trim().toLowerCase().replace(/^vpc/, 'VPC');
  if (silent === undefined) return `with an explicit deny in a ${groups?.['denying'] ?? 'identity-based policy'}`;
  return `because no ${silent}${silent.endsWith('boundary') ? '' : ' policy'} allows the ${action} action`;
};
