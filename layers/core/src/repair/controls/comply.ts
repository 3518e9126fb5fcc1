import { bucketNamed } from '../../arn/index.ts';
import type { Question } from '../../diagnose/index.ts';
import { tells } from '../../intake/index.ts';
import type { PlainStep } from '../../playbook/index.ts';
import { fillInsOf } from '../document/fill-in.ts';
import { shellWord } from '../forms/shell-word.ts';
import { principalKey } from '../home/principal-key.ts';
import type { Need } from '../judge/need.ts';
import { askAboutPlace } from './ask-about-place.ts';
import { controlOf } from './control-of.ts';
import type { Hinge } from './depends-on.ts';

/** How to meet the conditions that a call depends on, one step each, and what to ask where nobody stated what it brings. */
export type Compliance = { readonly steps: readonly PlainStep[]; readonly question: Question | null };

export const comply = (hinges: readonly Hinge[], { need, asked, facts }: Complying): Compliance => {
  const each = [
    ...new Map(hinges.map((hinge) => [hinge.entry.key.toLowerCase(), asTold(hinge, { facts, need })])).values(),
  ];
  const unknown = each.find(({ state }) => state === 'unknown');
  return {
    steps: each.map((hinge) => stepOf(hinge, need)),
    question: unknown === undefined ? placeQuestion(each, asked) : questionOf(unknown, need),
  };
};

type Complying = {
  readonly need: Need | undefined;
  readonly asked: Need | undefined;
  readonly facts: Parameters<typeof tells>[0];
};

// Who says that nothing is brought has answered the question.
const asTold = (hinge: Hinge, { facts, need }: Pick<Complying, 'facts' | 'need'>): Hinge =>
  isUntagged(hinge, { facts, need })
    ? { ...hinge, state: 'unmet' }
    : hinge.entry.key.toLowerCase() === 'sts:externalid' && tells(facts, 'noExternalId')
      ? { ...hinge, state: 'unmet' }
      : hinge;

/** The call itself is shown, and gives no tag. */
const isUntagged = ({ entry, state }: Hinge, { facts, need }: Pick<Complying, 'facts' | 'need'>): boolean =>
  state === 'unknown' &&
  entry.key.toLowerCase().startsWith('aws:requesttag/') &&
  facts.told.some(
    ({ sign, value }) =>
      sign === 'untaggedCall' &&
      value !== null &&
      need?.action.toLowerCase().endsWith(`:${value.toLowerCase()}`) === true,
  );

const placeQuestion = (hinges: readonly Hinge[], asked: Need | undefined): Question | null =>
  hinges.map((hinge) => askAboutPlace(hinge, asked)).find((question) => question !== null) ?? null;

// With every name that is known; what is not stays a part to fill in.
const commandFor = (hinge: Hinge, need: Need | undefined): string | null => {
  const command = controlOf(hinge.entry.key)?.command ?? null;
  if (command === null || need === undefined) return command;
  const key = principalKey(need.principal ?? '');
  const names: Readonly<Record<string, string | undefined>> = {
    __proto__: null as never,
    '{RoleName}': key?.kind === 'role' ? key.name : undefined,
    '{ResourceArn}': need.resource,
    '{RoleArn}': need.resource.includes(':role/') ? need.resource : undefined,
    '{BucketName}': bucketNamed(need.resource) ?? undefined,
    '{ExternalId}': hinge.entry.values.length === 1 ? hinge.entry.values[0] : undefined,
  };
  return Object.entries(names).reduce(
    (text, [name, value]) =>
      value === undefined || /[*?{]/.test(value) ? text : text.replace(name, () => shellWord(value)),
    command,
  );
};

const stepOf = (hinge: Hinge, need: Need | undefined): PlainStep => {
  const { entry, state } = hinge;
  const control = controlOf(entry.key);
  const what = control === null ? '' : `, which asks for ${control.name}`;
  const now = state === 'unknown' ? 'your text does not say what the call brought' : 'the call did not meet it';
  const how =
    control === null
      ? `bring ${span(entry.key)} as the policy asks (${wanted(hinge)})`
      : control.comply(wanted(hinge), entry.key);
  const place = `${capital(how)}. ${capital(statementName(hinge))} decides by ${span(entry.key)}${what}; ${now}. The condition is met, not removed`;
  return { text: control === null ? place : `${place}: ${control.url}`, command: commandFor(hinge, need) };
};

const questionOf = (hinge: Hinge, need: Need | undefined): Question => {
  const command = commandFor(hinge, need);
  const { entry } = hinge;
  const control = controlOf(entry.key);
  return {
    ask: `What does the call bring for ${span(entry.key)}?`,
    because: `${statementName(hinge)} decides by it (${control?.name ?? 'a condition'}): with ${wanted(hinge)} the call passes there`,
    // A question shows a command that runs as it stands, or none.
    command: command === null || fillInsOf(command).length > 0 ? null : command,
    choices: [],
  };
};

const statementName = ({ policy, statement }: Hinge): string => {
  const sid = statement['Sid'];
  const kind = statement['Effect'] === 'Deny' ? 'the Deny' : 'the Allow';
  return typeof sid === 'string' && sid !== ''
    ? `${kind} ${span(sid)} in ${span(policy.name)}`
    : `${kind} in ${span(policy.name)}`;
};

// What passes: the values of an Allow, and for a Deny what escapes it; where the values are those that fail, any other.
const wanted = ({ entry, statement, context }: Hinge): string => {
  const { operator, values } = entry;
  const isAllow = statement['Effect'] !== 'Deny';
  const brought = Object.values(context).flat().map(String);
  if (isOfPresence.test(operator)) return brought.length > 0 ? 'a value, whichever it is' : 'no value at all';
  if (isOfTruth.test(operator)) return listed(isAllow ? values : brought);
  const order = orderOf(operator, isAllow);
  if (order !== null) return `${order}${listed(values)}`;
  return isAllow === /not/i.test(operator) ? `anything but ${listed(values)}` : listed(values);
};

const listed = (values: readonly string[]): string =>
  values.length === 0 ? 'no value at all' : values.slice(0, 5).map(span).join(' or ');

const isOfPresence = /^(?:for\w+:)?null/i;
const isOfTruth = /^(?:for\w+:)?bool/i;

/** "at least ": of a number or a time, which lie on one side of the value; null: it is none, or just that value. */
const orderOf = (operator: string, isAllow: boolean): string | null => {
  const [, kind = '', side = '', equals = ''] =
    /^(?:for\w+:)?(numeric|date)(less|greater)than(equals)?/i.exec(operator) ?? [];
  if (kind === '') return null;
  const isLess = (side.toLowerCase() === 'less') === isAllow;
  const words = isLess ? ['less than ', 'at most '] : ['more than ', 'at least '];
  const times = isLess ? ['before ', 'until '] : ['after ', 'from '];
  const isWithValue = (equals !== '') === isAllow;
  return (kind.toLowerCase() === 'date' ? times : words)[isWithValue ? 1 : 0] ?? null;
};

const span = (text: string): string => `\`${text.replaceAll('`', '')}\``;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
