import { type AccessRequest, compile, type Decision, decide, type Statement } from '@whydenied/iam';
import { isRegion, readArn } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../../explain/index.ts';
import { readText, type SeenPolicy } from '../../intake/index.ts';
import { asksToPrevent } from '../reading/asks-review.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { regionTold } from '../told/region-told.ts';
import { askedCalls, asksCallUnderGuardrail } from './asked-requests.ts';
import { decisionWords } from './decision-words.ts';
import { layersOf } from './layers-of.ts';
import { statementsOf } from './statements-of.ts';

/**
 * Whether shown policies keep somebody from something: not what one of them asks for counts, but whether all of them together, and those
 * that the words name, let the call through without it. Null: that is not asked, no Allow of them has a condition, or a Deny of something else decides.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export const sayPrevents = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  if (!asksToPrevent(prose)) return null;
  const statements = policies.flatMap(statementsOf);
  const denying = statements.filter(({ effect, conditions }) => effect === 'Deny' && conditions.length > 0);
  const ofGuardrail = asksCallUnderGuardrail(prose) ? denying.find(needsGuardrail) : undefined;
  if (statements.length === 0 || (denying.length > 0 && ofGuardrail === undefined)) return null;
  const bound = ofGuardrail ?? statements.find(isConditionalAllow);
  if (bound === undefined) return ofCall(prose, policies);
  // A call that the words name, and that is not this one's, is decided by itself.
  if (!asksCallUnderGuardrail(prose) && !isAskedUnder(bound, prose, policies)) return ofCall(prose, policies);
  const { set, isTaken } = layersOf(prose, policies);
  if (isTaken) return null;
  const compiled = compile(set);
  const without = requestOf(bound);
  const decision = settled(decide(compiled, without));
  const call = `${codeSpan(bound.actions?.[0] ?? without.action)} without ${keysOf(bound)}`;
  const rule = 'A condition on an Allow restricts nothing but that Allow; only a Deny holds against every other one.';
  const lead =
    decision.decision === 'allowed'
      ? `**No, it does not prevent that:** ${call} is ${decisionWords(decision)}. ${rule}`
      : decision.deniedBy.some(({ denial }) => denial === 'explicit')
        ? `**Yes:** ${call} is ${decisionWords(decision)}.`
        : `**Only as long as nothing else allows it:** ${call} is not allowed by what is shown, and not denied either: any other policy of the same principal that allows it lets it through. ${rule}`;
  const closing = decision.deniedBy.some(({ denial }) => denial === 'explicit') ? null : closedBy(bound, set);
  return [lead, ...(closing === null ? [] : [closing]), ...besideGuardrail(bound, compiled)].join('\n\n');
};

/** What is kept from by no condition: a call that is merely not allowed is not denied. */
const ofCall = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const calls = askedCalls(prose, policies);
  const { set, isTaken } = layersOf(prose, policies);
  const [call] = calls;
  const [first] = call?.on ?? [];
  if (isTaken || call === undefined || first === undefined) return null;
  // Where the words leave a Region out, the call is in another one already.
  const isOut = regionTold(readText(prose)).kind === 'another';
  const elsewhere = isOut ? first.resource : outside.test(plainLetters(prose)) ? outOf(first.resource) : null;
  const on = elsewhere === null ? first : { ...first, resource: elsewhere };
  const decision = settled(decide(compile(set), { principal, action: call.action, ...on }));
  if (elsewhere !== null && decision.decision === 'allowed')
    return `**No, it does not prevent that:** ${codeSpan(call.action)} on ${codeSpan(elsewhere)} is ${decisionWords(decision)}.`;
  return decision.decision !== 'implicitDeny'
    ? null
    : `**Only as long as nothing else allows it:** ${codeSpan(call.action)} is not allowed by what is shown, and not denied either. What an Allow leaves out, another policy may grant at any time; only an explicit Deny (here, in a permissions boundary or in an SCP) holds against that.`;
};

/** The same in another Region; null: its ARN names none. */
const outOf = (resource: string): string | null => {
  const { region } = readArn(resource);
  return isRegion(region) ? resource.replace(`:${region}:`, `:${otherRegion([region])}:`) : null;
};

const outside =
  /\b(?:outside|other than|elsewhere|any other region|other regions|ausserhalb|andere\w* region\w*|en dehors|hors d[eu]|autres regions|fuera de|otras regiones|fora d[eao]|outras regioes|fuori d\w+|altre region\w*)\b|以外|之外|其他区域|他のリージョン/;

const principal = 'arn:aws:iam::111122223333:role/Application';

const isConditionalAllow = ({ effect, conditions, actions }: Statement): boolean =>
  effect === 'Allow' && conditions.length > 0 && actions !== undefined;
/** A Deny of what comes without the guardrail. */
const needsGuardrail = ({ actions, conditions }: Statement): boolean =>
  actions !== undefined &&
  conditions.every(({ operator, key }) => /^(?:string|arn)not/i.test(operator) && /^bedrock:guardrail/i.test(key));

/** The call that the words name is one of the statement's, or they name none. */
const isAskedUnder = ({ actions = [] }: Statement, prose: string, policies: readonly SeenPolicy[]): boolean => {
  const calls = askedCalls(prose, policies).map(({ action }) => action.toLowerCase());
  return calls.length === 0 || calls.some((call) => actions.some((action) => action.toLowerCase() === call));
};

/** The call of the statement as it comes without what its condition asks for. */
const requestOf = ({ actions = ['*'], resources = ['*'], conditions }: Statement): AccessRequest => ({
  principal,
  action: (actions[0] ?? '*').replaceAll('*', 'Any'),
  resource: (resources[0] ?? '*').replaceAll('*', 'any'),
  // Every call is sent to a Region: without that one is to another.
  context: Object.fromEntries(conditions.filter(isOfRegion).map(({ key, values }) => [key, otherRegion(values)])),
});

const isOfRegion = ({ key }: { readonly key: string }): boolean => key.toLowerCase() === 'aws:requestedregion';
const otherRegion = (values: readonly string[]): string => (values.includes('us-east-1') ? 'ap-south-1' : 'us-east-1');

/** What is not sent stays unsent: nothing is left open by it. */
const settled = (decision: Decision): Decision => ({ ...decision, missingContextKeys: [] });

const keysOf = ({ conditions }: Statement): string =>
  [...new Set(conditions.map(({ key }) => codeSpan(key)))].slice(0, 3).join(', ') +
  (conditions.every(isOfRegion) ? ' being one of those' : '');

const contrary: Readonly<Record<string, string>> = {
  __proto__: null as never,
  stringequals: 'StringNotEquals',
  stringlike: 'StringNotLike',
  stringequalsignorecase: 'StringNotEqualsIgnoreCase',
  arnequals: 'ArnNotEquals',
  arnlike: 'ArnNotLike',
  ipaddress: 'NotIpAddress',
};

/** The Deny that does it, tried out beside what is there; null: the condition has no plain contrary, or the trial does not hold. */
const closedBy = (bound: Statement, set: Parameters<typeof compile>[0]): string | null => {
  const { conditions, actions = [], resources = ['*'] } = bound;
  const negated = conditions.map(({ operator, key, values }) =>
    operator.toLowerCase() === 'bool' && values.every((value) => value === 'true')
      ? { not: 'BoolIfExists', key, values: ['false'] }
      : { not: contrary[operator.toLowerCase()], key, values },
  );
  const [first] = negated;
  if (first === undefined || negated.some(({ not, values }) => not === undefined || values.some(isOpen))) return null;
  const document = {
    Version: '2012-10-17',
    Statement: negated.map(({ not = '', key, values }) => ({
      Effect: 'Deny',
      Action: oneOrAll(actions),
      Resource: '*',
      Condition: { [not]: { [key]: oneOrAll(values) } },
    })),
  };
  const after = compile({ ...set, identity: [...(set.identity ?? []), { name: 'the Deny', document }] });
  const without = requestOf(bound);
  const kept = Object.fromEntries(conditions.map(({ key, values }) => [key, values[0] ?? '']));
  const holds =
    decide(after, without).decision === 'explicitDeny' &&
    decide(after, { ...without, context: kept }).decision === 'allowed';
  return holds
    ? `What prevents it, beside the Allow:\n\n${codeBlock('json', JSON.stringify(document, null, 2))}\n\nDecided by evaluation: without ${keysOf(bound)}, or with another value, the call is denied whatever else allows it (the Deny holds where the key is missing too); with it, it stays allowed. Other actions stay as they were.${resources.includes('*') ? '' : ' **It holds on every resource, not on those of the Allow alone:** where the same action is to stay open on others without it, name these resources in the Deny.'}`
    : null;
};

const isOpen = (value: string): boolean => /[*?$]/.test(value);
const oneOrAll = (all: readonly string[]): string | readonly string[] => (all.length === 1 ? (all[0] ?? '') : all);

/** A call with a guardrail needs the guardrail's own permission: https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions.html */
const besideGuardrail = ({ conditions }: Statement, compiled: ReturnType<typeof compile>): readonly string[] => {
  const [named] = conditions
    .filter(({ key }) => /^bedrock:guardrailidentifier$/i.test(key))
    .flatMap(({ values }) => values);
  if (named === undefined) return [];
  const guardrail = named.replace(/:\d+$|:DRAFT$/, '');
  const isAllowed =
    decide(compiled, {
      principal,
      action: 'bedrock:ApplyGuardrail',
      resource: guardrail.replaceAll('*', 'any'),
      context: {},
    }).decision === 'allowed';
  return [
    `To send the guardrail the caller needs ${codeSpan('bedrock:ApplyGuardrail')} on ${codeSpan(guardrail)}: ${isAllowed ? 'that is allowed by what is there' : '**that is missing here**'}.`,
  ];
};
