import {
  type AccessRequest,
  type CompiledPolicies,
  compile,
  type Decision,
  decide,
  PolicyError,
  parsePolicyDocument,
} from '@whydenied/iam';
import { isIdentity, readArn } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { readText, type SeenPolicy } from '../../intake/index.ts';
import { type AskedCall, askedCalls } from './asked-requests.ts';
import { decisionWords } from './decision-words.ts';
import { isAbsent, toldContext } from './told-context.ts';

/** Whether shown policies allow the calls that the words beside them ask about, each with all that it is asked for; null: the words name no call. */
export const sayDecided = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const calls = askedCalls(prose, policies);
  const compiled = calls.length === 0 ? null : compiledOf(policies);
  if (compiled === null) return null;
  return calls.map((call) => sayCall(call, { prose, policies, compiled })).join('\n\n');
};

type Bench = {
  readonly prose: string;
  readonly policies: readonly SeenPolicy[];
  readonly compiled: CompiledPolicies;
};

type Decided = { readonly resource: string; readonly request: AccessRequest; readonly decision: Decision };

const sayCall = ({ action, on, profile, isNamed }: AskedCall, bench: Bench): string => {
  const all = on.map(({ resource, context }): Decided => {
    const request = {
      principal: callerIn(bench.prose, resource),
      action,
      resource,
      context: { ...toldContext(readText(bench.prose), resource, action), ...context },
    };
    return { resource, request, decision: withoutAbsent(decide(bench.compiled, request), bench.prose) };
  });
  const [first] = all;
  if (first === undefined) return `${codeSpan(action)}: nothing to decide.`;
  if (profile !== null && all.length > 1) return sayProfile(action, profile, all);
  const place = first.resource === '*' || !isNamed ? '' : ` on ${codeSpan(first.resource)}`;
  return `${leadOf(first.decision)} the call needs ${codeSpan(action)}${place}, and that is ${decisionWords(first.decision)}.${sayMissingKey(first, bench)}${sayUnmet(first, bench)}`;
};

/** A profile is called only where it and its model in every Region are allowed. */
const sayProfile = (action: string, profile: string, all: readonly Decided[]): string => {
  const open = all.filter(({ decision }) => decision.missingContextKeys.length > 0);
  const refused = all.filter(({ decision }) => decision.decision !== 'allowed');
  const what = `the call of ${codeSpan(profile)} needs ${codeSpan(action)} on the profile and on its model in every Region that it routes to (${all.length - 1})`;
  const [first] = refused.length > 0 ? refused : open;
  if (first === undefined) return `**Yes, as far as these policies go:** ${what}, and all of that is allowed.`;
  const lead = refused.length > 0 ? '**No:**' : '**It depends:**';
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
    : ` The Allow counts only where ${codeSpan(condition.key)} is ${condition.values.slice(0, 2).map(codeSpan).join(' or ')} (${codeSpan(condition.operator)}).`;
};

/** What the words say is not sent stays unsent: it leaves nothing open. */
const withoutAbsent = (decision: Decision, prose: string): Decision => {
  const absent = isAbsent(prose);
  return {
    ...decision,
    missingContextKeys: decision.missingContextKeys.filter((key) => !absent(key)),
  };
};

/** A key that nobody stated may turn a decision: then it is neither a yes nor a no. */
const leadOf = ({ decision, missingContextKeys }: Decision): string =>
  missingContextKeys.length > 0
    ? '**It depends:**'
    : decision === 'allowed'
      ? '**Yes, as far as these policies go:**'
      : '**No:**';

/** "For the IAM user alice": what policies say of a user is decided for that one. */
const callerIn = (prose: string, resource: string): string => {
  const told = readText(prose).mentions.arns.find((arn) => isIdentity(arn) && arn !== resource);
  if (told !== undefined) return told;
  const account = /^\d{12}$/.exec(readArn(resource).account)?.[0] ?? '111122223333';
  const user = /\b(?:iam[- ])?(?:user|benutzer|utilisateur|usuario|usuário|utente) `?([A-Za-z][\w.@-]{1,60})/i.exec(
    prose,
  )?.[1];
  return `arn:aws:iam::${account}:${user === undefined ? 'role/Application' : `user/${user}`}`;
};

/** Null: one of them is no policy, which the check says. */
const compiledOf = (policies: readonly SeenPolicy[]): CompiledPolicies | null => {
  try {
    return compile({
      identity: policies.filter(({ policyType }) => policyType !== 'resource').map(toInput),
      resource: policies.filter(({ policyType }) => policyType === 'resource').map(toInput),
    });
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
};

const toInput = ({ name, document }: SeenPolicy) => ({ name, document: document as string | object });
