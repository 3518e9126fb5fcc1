import { pointerToken } from './json-pointer.ts';
import type { Notebook } from './notebook.ts';
import { parseConditions } from './parse-conditions.ts';
import { parsePrincipals } from './parse-principals.ts';
import type { Statement } from './policy-document.ts';
import { quote } from './quote.ts';
import { readTexts } from './read-texts.ts';

const ELEMENTS = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
]);

const PAIRS = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
  ['Principal', 'NotPrincipal'],
] as const;

export type StatementPlace = { readonly pointer: string; readonly index: number; readonly notebook: Notebook };

/** Reads one statement; undefined, with a note, when IAM would refuse it and it can match nothing. */
export const parseStatement = (input: unknown, place: StatementPlace): Statement | undefined => {
  const { pointer, index, notebook } = place;
  const skip = (text: string): undefined => {
    notebook.write(severityOf(input), pointer, `${text}, so the statement is skipped`);
  };
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return skip(`a statement is an object, this is ${quote(input)}`);
  const element = input as Readonly<Record<string, unknown>>;
  const has = (name: string): boolean => Object.hasOwn(element, name) && element[name] !== undefined;
  noteUnknownElements(element, place);
  const effect = has('Effect') ? element['Effect'] : undefined;
  if (effect !== 'Allow' && effect !== 'Deny')
    return skip(`\`Effect\` must be \`Allow\` or \`Deny\`, this is ${quote(effect)}`);
  for (const [one, other] of PAIRS)
    if (has(one) && has(other)) return skip(`\`${one}\` and \`${other}\` exclude each other`);
  if (!has('Action') && !has('NotAction')) return skip('a statement needs `Action` or `NotAction`');
  const texts = (name: string): readonly string[] | undefined =>
    has(name) ? readTexts(element[name], { name, effect, pointer: `${pointer}/${name}`, notebook }) : undefined;
  const principals = (name: string) =>
    has(name) ? parsePrincipals(element[name], { effect, pointer: `${pointer}/${name}`, notebook }) : undefined;
  const conditions = has('Condition')
    ? parseConditions(element['Condition'], { effect, pointer: `${pointer}/Condition`, notebook })
    : [];
  if (conditions === undefined) return skip('`Condition` must be an object of operators');
  return {
    index,
    pointer,
    ...notebook.locate(pointer),
    sid: readSid(has('Sid') ? element['Sid'] : undefined, place),
    effect,
    actions: texts('Action'),
    notActions: texts('NotAction'),
    resources: texts('Resource'),
    notResources: texts('NotResource'),
    principals: principals('Principal'),
    notPrincipals: principals('NotPrincipal'),
    conditions,
  };
};

const readSid = (sid: unknown, { pointer, notebook }: StatementPlace): string | undefined => {
  if (sid === undefined || typeof sid === 'string') return sid;
  notebook.write('warning', `${pointer}/Sid`, `\`Sid\` is a text, ${quote(sid)} is ignored`);
  return undefined;
};

// What a skipped Deny meant to deny is unknown, so the answer may be wrong: an error, not a warning.
const severityOf = (input: unknown): 'warning' | 'error' => {
  const effect: unknown = typeof input === 'object' && input !== null && 'Effect' in input ? input.Effect : undefined;
  return typeof effect === 'string' && effect.toLowerCase() === 'allow' ? 'warning' : 'error';
};

const noteUnknownElements = (element: object, { pointer, notebook }: StatementPlace): void => {
  for (const key of Object.keys(element)) {
    if (ELEMENTS.has(key)) continue;
    const close = [...ELEMENTS].find((name) => name.toLowerCase() === key.toLowerCase());
    const hint = close === undefined ? '' : `, the element is written \`${close}\``;
    const text = `${quote(key)} is no element of a statement${hint}: it is ignored`;
    notebook.write(severityOf(element), `${pointer}/${pointerToken(key)}`, text);
  }
};
