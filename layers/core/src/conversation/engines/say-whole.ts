import { compile, decide, type PolicyInput } from '@whydenied/iam';
import { lastPart, roleOfSession } from '../../arn/index.ts';
import { type AskedForm, codeBlock, codeSpan, principalWords } from '../../explain/index.ts';
import type { FixStep } from '../../repair/index.ts';
import type { Outcome } from '../conversation.ts';
import type { EngineQuestion } from './engine-question.ts';
import { wholeBlock } from './whole-block.ts';

/** All statements of what was settled, written beside and refused now, in one document for each principal; each call is decided on it. What belongs elsewhere stands beside it. */
export const sayWhole = ({ answered, current }: EngineQuestion, form: AskedForm | null): string => {
  const all = [...current.settled, ...(current.outcome === null ? [] : [current.outcome])];
  const steps = [
    ...current.settled.flatMap(({ fix, principal: who }) => fix.steps.map((step) => ({ step, who }))),
    ...answered.repair.fix.steps.map((step) => ({ step, who: current.outcome?.principal ?? null })),
  ];
  const last = current.outcome?.principal ?? current.settled.at(-1)?.principal ?? null;
  const principals = distinctRoles([last, ...steps.filter(isOwn).map(({ who }) => who)]);
  const documents = principals.flatMap((principal, at) => {
    const statements = distinct([
      ...steps
        .filter((each) => isOwn(each) && sameRole(each.who, principal))
        .flatMap(({ step }) => (step.statement === null ? [] : [step.statement])),
      ...(at === 0 ? (current.beside ?? []) : []),
    ]);
    const document = { Version: '2012-10-17', Statement: statements };
    const own = all.filter((outcome) => sameRole(outcome.principal, principal) && outcome.policyType !== 'resource');
    return statements.length === 0
      ? []
      : [{ principal, document, own, beside: at === 0 ? (current.beside ?? []).length : 0 }];
  });
  const others = steps.filter((each) => !isOwn(each)).map(({ step }) => step);
  if (documents.length + others.length === 0)
    return 'Nothing of it is a policy of yours to write: what was refused is changed by its owner.';
  return [
    ...documents.flatMap(({ principal, document, own, beside }) => [
      documents.length === 1
        ? `**All of it for ${principalWords(principal)}, in one document:**`
        : `**For ${principalWords(principal)}:**`,
      wholeBlock(document, principal, form),
      sayCovered(
        own,
        own.filter((outcome) => !isAllowed(outcome, { name: 'all', document })),
        beside,
      ),
    ]),
    ...others.flatMap((step) => [placeWords(step), blockOf(step, form)]),
  ].join('\n\n');
};

type Step = { readonly step: FixStep; readonly who: string | null };

const isOwn = ({ step, who }: Step): boolean => step.target.policyType === 'identity' && who !== null;

/** Each role or user once, the one that was refused last first. */
const distinctRoles = (principals: readonly (string | null)[]): readonly (string | null)[] =>
  principals.filter((one, at) => principals.findIndex((each) => each === one || sameRole(each, one)) === at);

const sayCovered = (own: readonly Outcome[], open: readonly Outcome[], beside: number): string => {
  const named = (all: readonly Outcome[]): string =>
    [...new Set(all.map(({ action }) => codeSpan(action ?? '')))].join(', ');
  const also = beside === 0 ? '' : ' What was written beside is in it as well.';
  if (own.length === 0) return `It takes the place of the single statements.${also}`;
  const ofKeys = open.filter(({ action }) => action?.startsWith('kms:') === true);
  if (open.length > 0 && open.length === ofKeys.length)
    return `It allows each of the ${own.length} calls that were refused (${named(own)}) and takes the place of the single policies; ${named(ofKeys)} counts once the key’s own policy lets the account’s IAM policies count, or names the role.${also}`;
  return open.length === 0
    ? `Decided: it allows each of the ${own.length} calls that were refused (${named(own)}). It takes the place of the single policies.${also}`
    : `Not covered by it: ${named(open)}, which is not up to this policy.${also}`;
};

/** What does not stand on the caller, named by where it stands. */
const placeWords = ({ target }: FixStep): string => {
  const where = target.attachTo === null ? '' : ` of ${codeSpan(lastPart(target.attachTo))}`;
  return target.policyType === 'resource' ? `**In the resource’s own policy${where}:**` : `**In the policy${where}:**`;
};

const blockOf = (step: FixStep, form: AskedForm | null): string => {
  if (form === 'terraform' && step.terraform !== '') return codeBlock('hcl', step.terraform);
  if (form === 'sam' && step.sam !== '') return codeBlock('yaml', step.sam);
  if (form === 'cli' && step.cli !== '') return codeBlock('sh', step.cli);
  return codeBlock('json', JSON.stringify(step.statement ?? JSON.parse(step.json), null, 2));
};

type Statement = Readonly<Record<string, unknown>>;

/** A name stands once in a document. */
const distinct = (statements: readonly Statement[]): readonly Statement[] => {
  const seen = new Set<string>();
  const sids = new Map<string, number>();
  return statements.flatMap((statement) => {
    const { Sid, ...rest } = statement;
    const key = JSON.stringify(rest);
    if (seen.has(key)) return [];
    seen.add(key);
    if (typeof Sid !== 'string') return [statement];
    const count = (sids.get(Sid) ?? 0) + 1;
    sids.set(Sid, count);
    return [count === 1 ? statement : { ...statement, Sid: `${Sid}${count}` }];
  });
};

const sameRole = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (roleOfSession(one) ?? one) === (roleOfSession(other) ?? other);

const isAllowed = ({ principal, action, resource }: Outcome, policy: PolicyInput): boolean =>
  principal !== null &&
  action !== null &&
  decide(compile({ identity: [policy] }), { principal, action, resource: resource ?? '*', context: {} }).decision ===
    'allowed';
