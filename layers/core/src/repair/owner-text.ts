import { readArn, roleOfSession } from '../arn/index.ts';
import type { Guest, OwnerRequest } from './apply/workbench.ts';
import { isJsonObject, type JsonObject } from './document/json-object.ts';
import { mergeStatement } from './document/merge-statement.ts';
import { type EditableDocument, emptyDocument } from './document/read-document.ts';
import { accountsIn } from './judge/is-open.ts';

/** The text to send to those who own what the asker cannot edit: the statement that denies, and the smallest change to it. */
export const ownerText = (requests: readonly OwnerRequest[], intro: string | null): string | null => {
  if (requests.length === 0) return intro;
  return [...(intro === null ? [] : [intro]), ...together(requests).map(requestText)].join('\n\n');
};

/** The statements that the owners are asked to add, each once. */
export const ownerStatements = (requests: readonly OwnerRequest[]): readonly JsonObject[] =>
  together(requests).flatMap(({ denies, change }) => (denies === null ? change : []));

/** All that is to be added to one policy is one request. */
const together = (requests: readonly OwnerRequest[]): readonly OwnerRequest[] => {
  const [first, ...rest] = requests;
  if (first === undefined) return [];
  const isSame = ({ owner, where, denies }: OwnerRequest): boolean =>
    denies === null && first.denies === null && owner === first.owner && where === first.where;
  const alike = [first, ...rest.filter(isSame)];
  const change = first.denies === null ? folded(alike) : first.change;
  return [{ ...first, change, ...guestOf(alike) }, ...together(rest.filter((request) => !isSame(request)))];
};

const guestOf = (requests: readonly OwnerRequest[]): Pick<OwnerRequest, 'guest'> => {
  const guests = requests.flatMap(({ guest }) => (guest === undefined ? [] : [guest]));
  const [first] = guests;
  return first === undefined
    ? {}
    : { guest: { ...first, actions: [...new Set(guests.flatMap(({ actions }) => actions))] } };
};

/** As one document would hold it: nothing twice. */
const folded = (requests: readonly OwnerRequest[]): readonly JsonObject[] =>
  requests
    .flatMap(({ change }) => change)
    .reduce<EditableDocument>((document, statement) => {
      const merged = mergeStatement(document, statement);
      return merged.kind === 'present' ? document : merged.document;
    }, emptyDocument).Statement;

const requestText = (request: OwnerRequest): string => {
  const { owner, where, denies, change, besides = null, opens = null, guest } = request;
  const head = `To ${owner}, about \`${where.replaceAll('`', '')}\`:`;
  const other = besides === null ? [] : [`${besides.slice(0, 1).toUpperCase()}${besides.slice(1)}.`];
  if (guest !== undefined) return [head, admitting(guest), ...other].join('\n');
  if (denies === null) return [head, asking(where, change), fenced(change), ...other].join('\n');
  if (request.isNeverMet === true)
    return [
      head,
      'this Allow never holds, for no call ever meets its condition:',
      fenced([denies]),
      ...meant(change),
    ].join('\n');
  if (opens !== null)
    return [head, 'this statement denies the call:', fenced([denies]), ...spared(opens, change), ...other].join('\n');
  if (change.length === 0)
    return [
      head,
      'this statement denies the call; it says nothing else, so please remove it:',
      fenced([denies]),
      ...other,
    ].join('\n');
  return [
    head,
    'this statement denies the call:',
    fenced([denies]),
    'the smallest change that lets it through:',
    fenced(change),
    ...other,
  ].join('\n');
};

const meant = (change: readonly JsonObject[]): readonly string[] => [
  'please decide whether it is meant to allow the call. As its condition seems to be meant it would say:',
  fenced(change),
];

const spared = (opens: string, change: readonly JsonObject[]): readonly string[] => [
  `please decide whether the call may pass. ${opens}.`,
  ...(change.length === 0 ? ['Without it nothing of this statement is left.'] : ['It would say:', fenced(change)]),
];

// A guest of another account is let in by a decision, not by an error message.
const asking = (where: string, change: readonly JsonObject[]): string => {
  const own = readArn(where).account;
  const guest = change.flatMap(({ Principal }) => accountsIn(Principal)).find((account) => account !== own);
  return guest === undefined
    ? 'please add'
    : `please decide first whether account ${guest} may do this at all; only if so add this${bindingOf(where)}:`;
};

// An external ID is asked for when a role is taken up, and nowhere else: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
const bindingOf = (where: string): string =>
  isRole(where) ? ', for a third party with an external ID (`sts:ExternalId`) as its condition' : '';

const isRole = (where: string): boolean => readArn(where).service === 'iam';

const admitting = ({ account, principal, actions }: Guest): string =>
  `${(roleOfSession(principal) ?? principal).replaceAll('`', '')} of account ${account} was denied ${actions.join(', ')}. Please decide first whether account ${account} may do this at all. If so, admit that one principal, so that nobody else comes in through it (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html).`;

const fenced = (statements: readonly unknown[]): string => {
  const value = statements.length === 1 && isJsonObject(statements[0]) ? statements[0] : statements;
  return `\`\`\`json\n${JSON.stringify(value, null, 2).replaceAll('```', '` ` `')}\n\`\`\``;
};
