import {
  type AccessRequest,
  type CompiledPolicies,
  compile,
  type Decision,
  decide,
  PolicyError,
  type PolicySet,
  parsePolicyDocument,
} from '@whydenied/iam';
import { isIdentity, lastPart, readArn } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { type Facts, readText, type SeenPolicy } from '../../intake/index.ts';
import { asksRefusal } from '../reading/asks-refusal.ts';
import { accountTold } from '../told/account-told.ts';
import { namedParts } from '../told/named-parts.ts';
import { readNames } from '../told/read-names.ts';
import type { AskedCall } from './asked-call.ts';
import { askedCalls } from './asked-requests.ts';
import { decisionWords } from './decision-words.ts';
import { layersOf } from './layers-of.ts';
import { sayStranger } from './say-stranger.ts';
import { statementsOf } from './statements-of.ts';
import { isAbsent, toldContext } from './told-context.ts';

/** Whether shown policies allow the calls that the words beside them ask about, each with all that it is asked for; null: the words name no call. */
export const sayDecided = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const calls = askedCalls(prose, policies);
  const layers = layersOf(prose, policies);
  const compiled = calls.length === 0 ? null : compiledOf(layers.set);
  if (compiled === null) return null;
  const facts = readText(prose);
  const stranger = sayStranger(facts, policies);
  if (stranger !== null) return stranger;
  const bench = {
    prose,
    facts,
    policies,
    compiled,
    isTaken: layers.isTaken,
    isRefusal: asksRefusal(prose),
  };
  return eachOnce(calls.map((call) => sayCall(call, bench))).join('\n\n');
};

/** Calls of which the same is said are told by the first. */
const eachOnce = (all: readonly string[]): readonly string[] =>
  [
    ...new Map(
      all.map((each) => [each.replace(/needs `[^`]+`(?: on `[^`]+`)?/, ''), each] as const).toReversed(),
    ).values(),
  ].toReversed();

type Bench = {
  readonly prose: string;
  readonly facts: Facts;
  readonly policies: readonly SeenPolicy[];
  readonly compiled: CompiledPolicies;
  /** That something allows it is taken for granted, as only a limit was shown. */
  readonly isTaken: boolean;
  /** The words ask whether it is denied. */
  readonly isRefusal: boolean;
};

type Decided = { readonly resource: string; readonly request: AccessRequest; readonly decision: Decision };

const sayCall = (call: AskedCall, bench: Bench): string => {
  const { action, on, profile, isNamed } = call;
  const all = on.map(({ resource, context }): Decided => {
    const request = {
      principal: callerIn(bench, resource),
      action,
      resource,
      context: { ...toldContext(bench.facts, resource, action), ...context },
    };
    return { resource, request, decision: withoutAbsent(decide(bench.compiled, request), bench.prose) };
  });
  if (profile !== null && all.length > 1) return sayProfile({ action, profile, all }, bench);
  const first = all.find(({ decision }) => decision.decision !== 'allowed') ?? all.find(isOpen) ?? all[0];
  if (first === undefined) return `${codeSpan(action)}: nothing to decide.`;
  const either = call.isEither ? sayEither(action, all, bench) : null;
  if (either !== null) return either;
  const place = first.resource === '*' || !isNamed ? '' : ` on ${codeSpan(first.resource)}`;
  if (isLeftToResource(first, bench)) return sayLeft(`${codeSpan(action)}${place}`, action);
  const other = first.decision.decision === 'allowed' ? null : otherWay(first, bench);
  if (other !== null)
    return `**Not by that call, but by another:** ${codeSpan(action)}${place} is ${decisionWords(first.decision)}; ${codeSpan(other)} ${roundabout.has(other) ? 'leads there in one step more' : 'does as much'}, and it is allowed.`;
  const decided = `the call needs ${codeSpan(action)}${place}, and that is ${decisionWords(first.decision)}.`;
  // What is named and stands nowhere in the request may be what is denied.
  if (call.unplaced.length > 0 && first.decision.decision === 'allowed') return sayUnplaced(call.unplaced, decided);
  return `${leadOf(first.decision, bench)} ${decided}${sayTaken(call)}${takenOf(bench)}${sayMissingKey(first, bench)}${sayUnmet(first, bench)}${sayKey(first, bench)}`;
};

const isOpen = ({ decision }: Decided): boolean => decision.missingContextKeys.length > 0;

/** Of more than one that may be meant, where they are not decided alike; null: they are. The one that the policy names whole is told first. */
const sayEither = (action: string, all: readonly Decided[], bench: Bench): string | null => {
  const allowed = all.filter(({ decision }) => decision.decision === 'allowed');
  const refused = all.find(({ decision }) => decision.decision !== 'allowed');
  const own = bench.isRefusal ? undefined : allowed.find(({ resource }) => isModelOf(resource, bench));
  const first = own ?? allowed[0];
  if (first === undefined || refused === undefined || all.some(isOpen)) return null;
  const call = `${codeSpan(action)} on ${codeSpan(first.resource)}`;
  const others = `on ${codeSpan(refused.resource)} it is ${decisionWords(refused.decision)}`;
  return own === undefined
    ? `**It depends on which is meant:** ${call} is ${decisionWords(first.decision)}; ${others}. Name it as it stands in an ARN, and it is decided.`
    : `**Yes, as far as these policies go, for one of them only:** the call needs ${call}, and that is ${decisionWords(own.decision)}; ${others}.`;
};

const isModelOf = (resource: string, { policies }: Bench): boolean =>
  readArn(resource).type === 'foundation-model' &&
  policies
    .flatMap(statementsOf)
    .some(
      ({ effect, resources = [] }) =>
        effect === 'Allow' && resources.some((arn) => lastPart(arn) === lastPart(resource)),
    );

const sayUnplaced = (unplaced: readonly string[], decided: string): string => {
  const named = unplaced.slice(0, 2).map(codeSpan).join(' and ');
  return `**It depends on what ${named} is:** no part of the request could be read from that. Without it ${decided} Give the whole ARN that is meant, and it is decided.`;
};

/** What nobody named is told as the policy's own. */
const sayTaken = ({ taken, action }: AskedCall): string =>
  taken === null || action.toLowerCase() === 'bedrock:invokemodel'
    ? ''
    : ` You named no ${taken}: that one is from the policy itself.`;

/** What is refused only because no policy of the resource was shown, which alone lets nobody in or leaves it to IAM: a role’s trust, a key. */
const isLeftToResource = ({ decision }: Decided, { policies }: Bench): boolean =>
  decision.decision === 'implicitDeny' &&
  decision.deniedBy.length > 0 &&
  decision.deniedBy.every(({ policyType, denial }) => policyType === 'resource' && denial === 'implicit') &&
  policies.every(({ policyType }) => policyType !== 'resource');

const sayLeft = (call: string, action: string): string => {
  const [whose, how] = action.toLowerCase().startsWith('sts:')
    ? ['the trust policy of the role', 'it has to name the caller or its account']
    : ['the key policy', 'the default one leaves it to IAM, another may not'];
  return `**It depends on ${whose}:** what was shown allows ${call}; ${whose} was not shown, and ${how}.`;
};

/** Another call that comes to the same, where the one that the words mean is refused and was not spelled out; null: none is allowed. */
const otherWay = ({ request, resource }: Decided, { compiled, prose }: Bench): string | null => {
  const name = request.action.split(':')[1] ?? '';
  if (prose.toLowerCase().includes(name.toLowerCase())) return null;
  return (
    (otherWays[request.action] ?? []).find((action) => {
      const { decision, missingContextKeys } = decide(compiled, {
        ...request,
        action,
        resource: ofWhole.test(action) ? (resource.split('/')[0] ?? resource) : resource,
      });
      return decision === 'allowed' && missingContextKeys.length === 0;
    }) ?? null
  );
};

// What is asked of the bucket and not of an object in it.
const ofWhole = /^s3:(?:PutLifecycleConfiguration|DeleteBucket)$/;

const otherWays: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  'bedrock:InvokeModel': ['bedrock:InvokeModelWithResponseStream'],
  's3:GetObject': ['s3:GetObjectVersion'],
  's3:DeleteObject': ['s3:DeleteObjectVersion', 's3:PutLifecycleConfiguration'],
  'dynamodb:GetItem': ['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:BatchGetItem', 'dynamodb:PartiQLSelect'],
  'dynamodb:PutItem': ['dynamodb:BatchWriteItem', 'dynamodb:PartiQLInsert', 'dynamodb:UpdateItem'],
  'dynamodb:DeleteItem': ['dynamodb:BatchWriteItem', 'dynamodb:PartiQLDelete', 'dynamodb:DeleteTable'],
  'secretsmanager:GetSecretValue': ['secretsmanager:PutResourcePolicy'],
  'kms:Decrypt': ['kms:ReEncryptFrom', 'kms:CreateGrant'],
};

/** What gives the holder the call, by a rule, a policy, a grant or another key, and is not that call. */
const roundabout: ReadonlySet<string> = new Set([
  's3:PutLifecycleConfiguration',
  'secretsmanager:PutResourcePolicy',
  'kms:ReEncryptFrom',
  'kms:CreateGrant',
]);

/** A profile is called only where it and its model in every Region are allowed. */
const sayProfile = (
  { action, profile, all }: { action: string; profile: string; all: readonly Decided[] },
  bench: Bench,
): string => {
  const open = all.filter(({ decision }) => decision.missingContextKeys.length > 0);
  const refused = all.filter(({ decision }) => decision.decision !== 'allowed');
  const what = `the call of ${codeSpan(profile)} needs ${codeSpan(action)} on the profile and on its model in every Region that it routes to (${all.length - 1})`;
  const [first] = refused.length > 0 ? refused : open;
  const allowed = bench.isRefusal ? '**No, not denied:**' : '**Yes, as far as these policies go:**';
  if (first === undefined) return `${allowed} ${what}, and all of that is allowed.${takenOf(bench)}`;
  const lead = refused.length > 0 ? (bench.isRefusal ? '**Yes, it is denied:**' : '**No:**') : '**It depends:**';
  const which = refused.length > 0 ? refused : open;
  const lines = which.slice(0, mostLines).map(({ resource }) => `- ${codeSpan(resource)}`);
  const more = which.length > mostLines ? `\n- and ${which.length - mostLines} more` : '';
  return `${lead} ${what}; of these ${which.length} ${which.length === 1 ? 'is' : 'are'} ${decisionWords(first.decision)}:\n\n${lines.join('\n')}${more}`;
};

const mostLines = 6;

/** Why a Deny of what differs from a value hits a call that sends none: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const sayMissingKey = ({ request, decision }: Decided, { policies }: Bench): string => {
  if (decision.missingContextKeys.length > 0) return '';
  const [denying] = decision.deniedBy.filter(({ denial }) => denial === 'explicit');
  if (denying?.statement === undefined) return '';
  const { index } = denying.statement;
  const shown = policies.find(({ name }) => name === denying.policy);
  const parsed = shown === undefined ? null : parsePolicyDocument(shown.document);
  const statement = parsed?.kind === 'policy' ? parsed.statements[index] : undefined;
  const sent = new Set(Object.keys(request.context ?? {}).map((key) => key.toLowerCase()));
  const held = statement?.conditions.find(({ operator, key }) => /not/i.test(operator) && !sent.has(key.toLowerCase()));
  return held === undefined
    ? ''
    : ` The call sends no ${codeSpan(held.key)}, and ${codeSpan(held.operator)} holds where the key is missing: so the Deny applies, and it wins over every Allow.`;
};

/** The condition that keeps an Allow of the very call from counting. */
const sayUnmet = ({ decision }: Decided, { policies }: Bench): string => {
  if (decision.decision !== 'implicitDeny' || decision.missingContextKeys.length > 0) return '';
  const missed = decision.nearMisses.find(({ failedOn }) => failedOn === 'condition');
  const shown = policies.find(({ name }) => name === missed?.policy);
  const parsed = shown === undefined ? null : parsePolicyDocument(shown.document);
  const [condition] = (parsed?.kind === 'policy' ? parsed.statements[missed?.index ?? 0]?.conditions : null) ?? [];
  return condition === undefined
    ? ''
    : ` The Allow counts only where ${codeSpan(condition.key)} is ${comparedBy(condition.operator)}${condition.values.slice(0, 2).map(codeSpan).join(' or ')} (${codeSpan(condition.operator)}).`;
};

/** What an operator makes of "is": "is before …". */
const comparedBy = (operator: string): string => comparisons.find(([of]) => of.test(operator))?.[1] ?? '';

const comparisons: readonly (readonly [RegExp, string])[] = [
  [/DateLessThanEquals/i, 'at the latest '],
  [/DateLessThan/i, 'before '],
  [/DateGreaterThanEquals/i, 'at the earliest '],
  [/DateGreaterThan/i, 'after '],
  [/NumericLessThanEquals/i, 'at most '],
  [/NumericLessThan/i, 'below '],
  [/NumericGreaterThanEquals/i, 'at least '],
  [/NumericGreaterThan/i, 'above '],
  [/Not/i, 'not '],
];

/** What the words say is not sent stays unsent: it leaves nothing open. */
const withoutAbsent = (decision: Decision, prose: string): Decision => {
  const absent = isAbsent(prose);
  return {
    ...decision,
    missingContextKeys: decision.missingContextKeys.filter((key) => !absent(key)),
  };
};

/** A key that nobody stated may turn a decision: then it is neither a yes nor a no. */
const leadOf = ({ decision, missingContextKeys }: Decision, { isRefusal }: Bench): string => {
  if (missingContextKeys.length > 0) return '**It depends:**';
  if (decision === 'allowed') return isRefusal ? '**No, not denied:**' : '**Yes, as far as these policies go:**';
  return isRefusal ? '**Yes, it is denied:**' : '**No:**';
};

const takenOf = ({ isTaken }: Bench): string =>
  isTaken ? ' Taken that a policy of the caller allows it: a limit grants nothing.' : '';

/** A key is used by IAM policies only where its own policy hands that to the account: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
const sayKey = ({ request, decision }: Decided, { policies }: Bench): string =>
  request.action.startsWith('kms:') &&
  decision.decision === 'implicitDeny' &&
  decision.nearMisses.every(({ failedOn }) => failedOn !== 'condition') &&
  policies.some(({ policyType }) => policyType === 'resource')
    ? ' The key policy neither names the caller nor hands the decision to the account (`arn:aws:iam::ACCOUNT:root`), so what IAM policies allow does not count for this key: add a statement that names the role.'
    : '';

/** "For the IAM user alice": what policies say of a user is decided for that one. */
const callerIn = ({ prose, facts }: Bench, resource: string): string => {
  const told = facts.mentions.arns.find((arn) => isIdentity(arn) && arn !== resource);
  if (told !== undefined) return told;
  const from = accountTold(facts);
  const account =
    (from?.of === 'caller' ? (from.id ?? '999999999999') : null) ??
    /^\d{12}$/.exec(readArn(resource).account)?.[0] ??
    '111122223333';
  const roles = [...readNames(prose).filter(({ kind }) => kind === 'role'), ...namedParts(prose, ['role'])];
  const role = roles.find(({ name }) => name !== null && !resource.endsWith(`/${name}`))?.name;
  const user = /\b(?:iam[- ])?(?:user|benutzer|utilisateur|usuario|usuário|utente) `?([A-Za-z][\w.@-]{1,60})/i.exec(
    prose,
  )?.[1];
  return `arn:aws:iam::${account}:${user === undefined ? `role/${role ?? 'Application'}` : `user/${user}`}`;
};

/** Null: one of them is no policy, which the check says. */
const compiledOf = (set: PolicySet): CompiledPolicies | null => {
  try {
    return compile(set);
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
};
