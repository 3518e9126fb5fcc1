import { parsePolicyDocument, type Statement } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import {
  type Comparison,
  checkPolicy,
  comparePolicies,
  type PolicyFinding,
  type PolicyRule,
  whoIsLetIn,
} from '../../policy-check/index.ts';
import { findingLine } from './finding-line.ts';
import { isWritten } from './is-written.ts';

type Asked = {
  readonly isBeside?: boolean;
  readonly told?: readonly PolicyFinding[];
  /** Something else than whether they are safe was asked: a “no” to that is no answer. */
  readonly isAsked?: boolean;
};

/** Whether shown policies are safe: the gravest findings first, and what would make them narrow; beside an answer, what it has not told. */
export const sayPolicyCheck = (
  policies: readonly SeenPolicy[],
  { isBeside = false, told = [], isAsked = true }: Asked = {},
): string => {
  const written = policies.filter(isWritten);
  const texts = new Set(told.map(({ text }) => text));
  const findings = checkPolicy(written).filter(({ text }) => !texts.has(text));
  if (findings.length === 0) return isBeside ? '' : nothingStandsOut(written);
  const shown = fitting(findings);
  const more = findings.length - shown.length;
  return [
    isBeside ? 'Besides:' : isAsked ? verdictOf(findings) : unasked,
    shown.join('\n'),
    ...(more > 0 ? [`And ${more} more of lesser weight.`] : []),
    ...(grantsMore(findings)
      ? ['Tell me what it is used for (the call, the model or bucket, the Region), and I write the narrow one.']
      : []),
  ].join('\n\n');
};

const unasked =
  'Whether it can is decided of a call: name it as IAM does (`s3:GetObject`), and on what. What stands out in it:';

/** What was looked at, for who is told that nothing was found. */
const nothingStandsOut = (written: readonly SeenPolicy[]): string => {
  const parsed = written.map(({ document }) => parsePolicyDocument(document));
  const statements = parsed.flatMap((each) => (each.kind === 'unreadable' ? [] : each.statements));
  const has = (held: (statement: Statement) => boolean): boolean => statements.some(held);
  const looked = [
    'every action exists and AWS would accept the document',
    ...(has(({ resources = [] }) => resources.length > 0)
      ? ['the ARNs are of the kind that the actions are asked for, no grant is wider than one of its services']
      : []),
    ...(has(({ principals = [] }) => principals.length > 0) ? [letIn(statements)] : []),
    ...(has(({ conditions }) => conditions.length > 0)
      ? [
          'the conditions can be met, by keys that those calls send, and a request without the key does not slip through',
        ]
      : []),
    ...(has(({ effect, principals }) => effect === 'Allow' && principals === undefined)
      ? [
          'no way from it to more permissions (PassRole with a call that starts something, writing or attaching policies)',
        ]
      : []),
    ...(has(({ effect }) => effect === 'Deny')
      ? ['the Deny spares AWS services where its condition would hit them']
      : []),
  ];
  return `Nothing stands out. Looked at: ${looked.join('; ')}. Not looked at: what else is attached, and whether it is least privilege, which depends on its use: tell me the calls, and I say what could go.`;
};

/** Whom it lets in, in their breadth: a whole organization is not somebody who is named. */
const letIn = (statements: readonly Statement[]): string => {
  const broad = whoIsLetIn(statements);
  const isOfServices = statements.some(({ principals = [] }) => principals.some(({ type }) => type === 'Service'));
  const services = isOfServices ? ', and services only for their sources or within their own account' : '';
  return broad.length === 0
    ? `nobody is let in who is not named${services}`
    : `it lets in ${broad.join(' and ')}, and beside them nobody who is not named${services}`;
};

/** By the gravest kind that was found. */
const verdictOf = (findings: readonly PolicyFinding[]): string => {
  const grave = findings.filter(({ level }) => level !== 'note');
  if (grave.length === 0) return 'Mostly yes, with a remark:';
  if (grave.every(({ level }) => level === 'error'))
    return '**No: part of it cannot work** (it opens nothing that it should not):';
  const rules = new Set(grave.map(({ rule }) => rule));
  return (
    verdicts.find(([kinds]) => kinds.some((rule) => rules.has(rule)))?.[1] ??
    'No, it is wider than one application needs:'
  );
};

const verdicts: readonly (readonly [readonly PolicyRule[], string])[] = [
  [['public-principal', 'confused-deputy'], '**No:** it lets in more than it should:'],
  [['escalation'], '**No:** it leads to more than it says:'],
  [
    ['every-action', 'wide-action', 'wide-resource', 'negated-allow', 'pass-role'],
    'No, it is wider than one application needs:',
  ],
  [['weak-condition', 'never-holds'], '**No:** a condition does not do what it is there for:'],
  [['hits-services', 'needs-mfa'], '**It depends:** it also hits what it was not written for:'],
  [['missing-part'], '**No:** it is not enough for what it names:'],
];

const grantsMore = (findings: readonly PolicyFinding[]): boolean =>
  findings.some(({ rule }) => /^(?:every|wide|negated|pass|escalation|wrong|phantom)/.test(rule));

const room = 800;

const fitting = (findings: readonly PolicyFinding[]): readonly string[] => {
  let left = room;
  return findings.map(findingLine).filter((line, at) => {
    left -= line.length + 1;
    return left >= 0 || at === 0;
  });
};

/** Which of two shown policies is narrower, decided. */
export const sayComparison = ([first, second]: readonly SeenPolicy[]): string => {
  if (first === undefined || second === undefined) return 'Show both policies, and they are compared action by action.';
  const isUnnamed = first.name === second.name || [first, second].every(({ name }) => /\[\d+\]$/.test(name));
  const names = isUnnamed ? (['the first', 'the second'] as const) : [first.name, second.name];
  const compared = comparePolicies(
    { name: names[0] ?? '', document: first.document },
    { name: names[1] ?? '', document: second.document },
  );
  switch (compared.kind) {
    case 'unfinished':
      return sayUnfinished(names, compared);
    case 'undecided':
      return sayUndecided(names, compared);
    case 'unreadable':
      return `${codeSpan(compared.policy)} cannot be read as a policy, so nothing can be compared.`;
    case 'same':
      return 'Neither: decided over every action and resource that they name, both allow the same.';
    case 'narrower':
      return `${codeSpan(compared.narrower)} is narrower. Decided action by action, ${codeSpan(compared.wider)} allows ${compared.beyond.length} more, such as ${some(compared.beyond)}; the other way round there is nothing.`;
    case 'crossed':
      return `Neither is simply narrower: ${codeSpan(names[0] ?? '')} alone allows ${some(compared.onlyFirst)}; ${codeSpan(names[1] ?? '')} alone allows ${some(compared.onlySecond)}.`;
  }
};

const sayUndecided = (
  names: readonly (string | undefined)[],
  { parts, ...found }: Extract<Comparison, { readonly kind: 'undecided' }>,
): string =>
  `Which is narrower is not decided: of ${some(parts)} it cannot be shown whether the other one says it as well. On what could be compared ${sayFound(names, found)}.`;

const sayUnfinished = (
  names: readonly (string | undefined)[],
  { compared, ...found }: Extract<Comparison, { readonly kind: 'unfinished' }>,
): string =>
  `Which is narrower is not decided: they are too large to compare whole. Over the first ${compared} combinations of action and resource ${sayFound(names, found)}; the rest was not looked at. Show them in parts, the statements that belong together.`;

const sayFound = (
  names: readonly (string | undefined)[],
  { onlyFirst, onlySecond }: Pick<Extract<Comparison, { readonly kind: 'undecided' }>, 'onlyFirst' | 'onlySecond'>,
): string => {
  const found = [onlyFirst, onlySecond].flatMap((texts, at) =>
    texts.length === 0 ? [] : [`${codeSpan(names[at] ?? '')} alone allows ${some(texts)}`],
  );
  return found.length === 0 ? 'no difference was found' : found.join('; ');
};

const some = (texts: readonly string[]): string =>
  `${texts.slice(0, 3).map(codeSpan).join(', ')}${texts.length > 3 ? ` and ${texts.length - 3} more` : ''}`;
