import { compile, decide } from '@whydenied/iam';
import { lastPart, readArn } from '../../arn/index.ts';
import { codeBlock, codeSpan, type OneMore, principalWords } from '../../explain/index.ts';
import type { Fix, FixStep } from '../../repair/index.ts';
import type { Outcome } from '../conversation.ts';
import type { Answered } from '../question.ts';
import { inPattern } from '../told/in-pattern.ts';

type Made = { readonly words: string; readonly outcome: Outcome };

/** The fix of an earlier refusal for another thing or another caller, as an outcome of its own; null: that fix is no statement to write again. */
export const oneMore = (ask: OneMore, outcomes: readonly Outcome[], { repair }: Answered): Made | null => {
  const base = ask.base === null ? null : (outcomes[ask.base] ?? null);
  if (base === null) return besides(ask, outcomes);
  const isCurrent = base === outcomes.at(-1);
  const steps =
    ask.principal === null
      ? base.fix.steps.map((step) => swapped(step, ask, base.resource))
      : forCaller(ask.principal, base, isCurrent ? (repair.details.ownerStatements ?? []) : []);
  if (steps.length === 0) return null;
  const outcome: Outcome = {
    ...base,
    principal: ask.principal ?? base.principal,
    resource: base.resource === null ? null : swap(base.resource, ask.swaps, base.resource),
    fix: { ...base.fix, steps },
    question: null,
    foreseen: [],
  };
  return { words: [leadOf(ask, base), ...blocksOf(steps), ...notesOn(outcome)].join('\n\n'), outcome };
};

const leadOf = ({ principal, was, is }: OneMore, base: Outcome): string =>
  principal !== null
    ? `**For ${principalWords(principal)}, on that one itself:** what ${principalWords(base.principal)} has does not count for it.`
    : `**Yes, ${codeSpan(is)} needs its own:** what was written so far is for ${codeSpan(was ?? '')} and covers no other.`;

const blocksOf = (steps: readonly FixStep[]): readonly string[] => [
  ...new Set(
    steps.map(({ cli, statement }) =>
      cli === '' ? codeBlock('json', JSON.stringify(statement, null, 2)) : codeBlock('sh', cli),
    ),
  ),
];

/** What is decided of it, and what it does not bring along. */
const notesOn = (outcome: Outcome): readonly string[] => {
  const { fix, resource, action, principal } = outcome;
  const isOwn = fix.steps.every(({ target }) => target.policyType === 'identity');
  const documents = fix.steps.flatMap(({ statement }) =>
    statement === null ? [] : [{ Version: '2012-10-17', Statement: [statement] }],
  );
  const isAllowed =
    isOwn &&
    principal !== null &&
    action !== null &&
    decide(compile({ identity: documents.map((document) => ({ name: 'it', document })) }), {
      principal,
      action,
      resource: resource ?? '*',
      context: {},
    }).decision === 'allowed';
  const ofFunction = !isOwn && action === 'lambda:InvokeFunction';
  return [
    ...(isAllowed
      ? [
          `Decided: with it ${codeSpan(action ?? '')} on ${codeSpan(resource ?? '*')} is allowed${isExact(documents, outcome) ? ', nothing else' : ''}.`,
        ]
      : []),
    ...(ofFunction
      ? ['What its code calls then is up to its own execution role: it inherits nothing from the other function’s.']
      : []),
    'No refusal of it was shown: a boundary, an endpoint policy or an SCP may still deny it; if so, paste that sentence.',
  ];
};

type Document = { readonly Statement: readonly Readonly<Record<string, unknown>>[] };

/** One action on one thing, as it is asked for. */
const isExact = (documents: readonly Document[], { action, resource }: Outcome): boolean =>
  documents
    .flatMap(({ Statement }) => Statement)
    .every(({ Action, Resource }) => [Action].flat().join() === action && [Resource].flat().join() === resource) &&
  !/[*?]/.test(`${action}${resource}`);

/** Another name in what names the thing: in its ARNs, and where a command has it by name. A role or a service that is called alike keeps its own. */
const swap = (text: string, swaps: OneMore['swaps'], resource: string | null): string =>
  swaps.reduce((each, [was, is]) => {
    const own = inPattern(was);
    const { service } = readArn(resource);
    return each
      .replace(
        new RegExp(
          `(arn:[a-z-]+:${service}:[^:\\s"']*:[^:\\s"']*:(?:[a-z-]+[:/](?:[\\w.-]+/)*?)?)${own}(?![\\w-])`,
          'g',
        ),
        (_, begin: string) => `${begin}${is}`,
      )
      .replace(
        new RegExp(`(--(?:function-name|bucket|table-name|key-id) )${own}(?![\\w-])`, 'g'),
        (_, flag: string) => `${flag}${is}`,
      );
  }, text);

const swapped = (step: FixStep, { swaps, is }: OneMore, resource: string | null): FixStep => {
  const right = (text: string): string => swap(text, swaps, resource);
  return {
    ...step,
    target: { ...step.target, attachTo: step.target.attachTo === null ? null : right(step.target.attachTo) },
    before: null,
    statement: step.statement === null ? null : JSON.parse(right(JSON.stringify(step.statement))),
    json: right(step.json),
    // A policy of its own beside the first: the same name would replace it.
    cli: right(step.cli).replace(policyName, (name) => `${name}-${is.replace(/[^\w-]/g, '')}`),
    sam: right(step.sam),
    terraform: right(step.terraform),
  };
};

const policyName = /(?<=put-(?:role|user)-policy --\w+-name \S{1,130} --policy-name )[\w+=,.@-]+/;

/** The same statements on another role or user. */
const forCaller = (
  principal: string,
  { fix }: Outcome,
  owned: readonly Readonly<Record<string, unknown>>[],
): readonly FixStep[] => {
  const own = fix.steps.filter(
    ({ target }) => target.policyType === 'identity' || target.policyType === 'permissionSet',
  );
  const statements =
    own.length > 0
      ? own.flatMap(({ statement }) => (statement?.['Effect'] === 'Allow' ? [statement] : []))
      : owned.filter(({ Effect, Principal }) => Effect === 'Allow' && Principal === undefined);
  return stepsFor(principal, statements);
};

const besides = ({ principal, action, resource, is }: OneMore, outcomes: readonly Outcome[]): Made | null => {
  const last = outcomes.at(-1);
  if (last === undefined || principal === null || action === undefined || resource === undefined) return null;
  const statement = { Sid: `Allow${action.split(':')[1]}`, Effect: 'Allow', Action: action, Resource: resource };
  const steps = stepsFor(principal, [statement]);
  const fix: Fix = { ...last.fix, kind: 'addStatement', steps, actions: [action] };
  const outcome: Outcome = {
    ...last,
    principal,
    action,
    resource,
    denial: 'implicit',
    policyType: 'identity',
    fix,
    question: null,
    foreseen: [],
  };
  return {
    words: [
      `**${codeSpan(is)} takes ${codeSpan(action)} besides,** on its own ARN, for ${principalWords(principal)}:`,
      ...blocksOf(steps),
      ...notesOn(outcome),
    ].join('\n\n'),
    outcome,
  };
};

/** One inline policy of a role or user that holds statements, a step each. */
const stepsFor = (principal: string, statements: readonly Readonly<Record<string, unknown>>[]): readonly FixStep[] => {
  const { type, id } = readArn(principal);
  const kind = type === 'user' ? 'user' : 'role';
  const [first] = statements;
  const document = { Version: '2012-10-17', Statement: statements };
  const name = `whydenied-${String(first?.['Sid'] ?? 'Allow')}`;
  return statements.map((statement) => ({
    target: { policyType: 'identity', attachTo: principal, policy: null },
    before: null,
    statement,
    json: JSON.stringify(document, null, 2),
    cli: `aws iam put-${kind}-policy --${kind}-name ${lastPart(id)} --policy-name ${name} --policy-document '${JSON.stringify(document)}'`,
    sam: '',
    terraform: '',
  }));
};
