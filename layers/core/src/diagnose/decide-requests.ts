import {
  type AccessRequest,
  type CompiledPolicies,
  type Decision,
  decide,
  mostNearMisses,
  type NearMiss,
  type PolicyInput,
  type PolicySet,
  type PolicyType,
  parsePolicyDocument,
} from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import type { Evidence } from '../intake/index.ts';
import { askedRegion, type ChainRequest, type DecidedRequest } from '../playbook/index.ts';
import { canMeetOpen } from './can-meet-open.ts';
import { compileShown } from './compile-shown.ts';
import { policySetFor } from './policy-set-for.ts';
import { withOwnAccount } from './with-own-account.ts';
import { mostDecided } from './work-budget.ts';

type Shown = ReturnType<typeof policySetFor> & { readonly compiled: () => CompiledPolicies };

/**
 * Decides every request of the chain with the policies that were shown; `decision` is null where they cannot tell.
 * What the text states of the first denial is decided as completed; of very many requests under very many statements the first are decided.
 */
export const decideRequests = (asked: {
  readonly requests: readonly ChainRequest[];
  readonly evidence: Evidence;
  /** Whether the time is over: what comes after the first request is left undecided then. */
  readonly isOver?: () => boolean;
}): DecidedRequest[] => {
  const shownFor = shownIn(asked.evidence);
  const completed = asked.requests.find((request) => request.completes === true);
  const most = mostDecided(asked.evidence);
  return asked.requests.map((request, at) => {
    const whole = completed !== undefined && isPartOf(request, completed) ? completed : request;
    const shown = shownFor(whole);
    const isLeft = at >= most || (at > 0 && asked.isOver?.() === true);
    const decision = isLeft ? null : decideOne(whole, shown);
    return {
      ...{ ...request, decision, decidedBy: decision === null ? null : ('local' as const), unseen: shown.unseen },
      ...(isLeft ? { isLeft } : {}),
    };
  });
};

/** What the text states is the completed request with parts left out. */
const isPartOf = (request: ChainRequest, completed: ChainRequest): boolean =>
  request.from === 'message' &&
  request.action === completed.action &&
  (request.resource === null || request.resource === completed.resource) &&
  (request.principal === null || request.principal === completed.principal);

const remembered = new WeakMap<Evidence, (request: ChainRequest) => Shown>();

// The same evidence is asked by every stage: what it shows is found and compiled once.
const shownIn = (evidence: Evidence): ((request: ChainRequest) => Shown) => {
  const known = remembered.get(evidence) ?? rememberShown(evidence);
  remembered.set(evidence, known);
  return known;
};

/** Requests of one principal for one resource meet the same policies: they are found once, and what is the same is compiled once. */
const rememberShown = (evidence: Evidence): ((request: ChainRequest) => Shown) => {
  const known = new Map<string, Shown>();
  const compiling = compileOnce();
  const isAboutResources = [...evidence.policies, ...evidence.seenLayers].some((one) => one.policyType === 'resource');
  return (request) => {
    const service = request.action?.slice(0, request.action.indexOf(':')).toLowerCase();
    const key = JSON.stringify([
      request.principal,
      request.by,
      ...(isAboutResources ? [request.resource, service] : []),
    ]);
    const shown = known.get(key) ?? shownTo(request, evidence, compiling);
    known.set(key, shown);
    return shown;
  };
};

type Compiling = (policies: PolicySet) => CompiledPolicies;

const shownTo = (request: ChainRequest, evidence: Evidence, compiling: Compiling): Shown => {
  const set = policySetFor({ request, evidence });
  return { ...set, compiled: () => compiling(set.policies) };
};

/** Many resources meet the very same policies: a set of the same documents under the same names is compiled once. */
const compileOnce = (): Compiling => {
  const numbers = new Map<unknown, number>();
  const numberOf = (document: unknown): number => {
    const number = numbers.get(document) ?? numbers.size;
    numbers.set(document, number);
    return number;
  };
  const compiled = new Map<string, CompiledPolicies>();
  return (policies) => {
    const textOf = ({ name, document }: PolicyInput): string => `${JSON.stringify(name)} ${numberOf(document)}`;
    const levelOf = (one: PolicyInput | readonly PolicyInput[]): string =>
      'document' in one ? textOf(one) : `[${one.map(textOf).join()}]`;
    const key = Object.entries(policies)
      .map(([type, list]) => `${type} ${(list ?? []).map(levelOf).join()}`)
      .join('\n');
    const made = compiled.get(key) ?? compileShown(policies);
    compiled.set(key, made);
    return made;
  };
};

const decideOne = (request: ChainRequest, { policies, unseen, compiled }: Shown): Decision | null => {
  const named = withOwnAccount(request, policies);
  const access = toAccessRequest(named);
  if (access === null || Object.keys(policies).length === 0) return null;
  const decision = onlySeen(decide(compiled(), access), unseen);
  if (decision.decision === 'implicitDeny' && decision.deniedBy.length === 0) return null;
  if (!isOpen(named) || isCertainWhenOpen(decision, named, policies)) return decision;
  const told = withoutOpenKeys(named, access);
  const without = told === null ? null : onlySeen(decide(compiled(), told), unseen);
  return without !== null && isWhatever(without, access, told) ? without : null;
};

/** The request without the keys whose value has a part to fill in; null: more than those is open. */
const withoutOpenKeys = (request: ChainRequest, access: AccessRequest): AccessRequest | null => {
  if (isOpen({ ...request, context: {} })) return null;
  const context = Object.fromEntries(
    Object.entries(access.context ?? {}).filter(([, value]) => !placeholder.test(JSON.stringify(value))),
  );
  return { ...access, context };
};

/** Whatever stands in for the keys left out, the decision is this one. */
const isWhatever = (decision: Decision, access: AccessRequest, told: AccessRequest | null): boolean => {
  const missing = decision.missingContextKeys.map((key) => key.toLowerCase());
  return Object.keys(access.context ?? {}).every(
    (key) => told?.context?.[key] !== undefined || !missing.includes(key.toLowerCase()),
  );
};

/** A kind that nobody showed is assumed not to deny: its silence is no reason. */
const onlySeen = (decision: Decision, unseen: readonly PolicyType[]): Decision => ({
  ...decision,
  deniedBy: decision.deniedBy.filter(
    (denying) => denying.denial === 'explicit' || !unseen.includes(denying.policyType),
  ),
});

// A principal that nobody named is judged as a role of the resource's account.
const standIn = (request: ChainRequest): string => {
  const account = readArn(request.resource).account;
  return `arn:aws:iam::${/^\d{12}$/.test(account) ? account : '000000000000'}:role/DeniedPrincipal`;
};

const toAccessRequest = (request: ChainRequest): AccessRequest | null => {
  const { principal, action, resource, resourceAccount, context } = request;
  if (action === null || resource === null) return null;
  const asked = principal ?? standIn(request);
  return {
    principal: asked,
    action,
    resource,
    resourceAccount: ownerOf(asked, resource, resourceAccount),
    // The Region of the model that is asked, not that of the event: a profile asks in others.
    context: { ...context, ...askedRegion(resource) },
  };
};

/** A masked account cannot tell one account from another: the resource is taken for the principal's own. */
const ownerOf = (principal: string, resource: string, stated: string | null): string | undefined => {
  if (stated !== null) return stated;
  const own = readArn(principal).account;
  const owner = readArn(resource).account;
  const isMasked = !/^\d{12}$/.test(owner) || !/^\d{12}$/.test(own);
  return isMasked && own !== '' && owner !== 'aws' ? own : undefined;
};

/** A part of the request is not known: `{Placeholder}`, or the Regions of a profile that nobody recorded. */
const isOpen = ({ principal, action, resource, context, byPattern }: ChainRequest): boolean => {
  // A trust policy is its role's own and names no resource: what the role is called decides nothing for whom it lets in from outside.
  const isOfTrust = action?.startsWith('sts:AssumeRoleWith') === true;
  const known = `${principal} ${isOfTrust ? '' : resource} ${JSON.stringify(context)}`;
  return byPattern === true || placeholder.test(known) || readArn(resource).region === '*';
};

const placeholder = /\{[A-Z]\w*\}/;

/** With a part unknown, a denial counts only when no statement came near, whatever the part is. */
const isCertainWhenOpen = (decision: Decision, request: ChainRequest, policies: PolicySet): boolean =>
  decision.decision === 'implicitDeny' &&
  decision.nearMisses.every(
    (miss) =>
      miss.failedOn === 'action' ||
      miss.failedOn === 'principal' ||
      (miss.failedOn === 'resource' && missesWhatever(miss, request, policies)),
  ) &&
  !mayHideMore(decision);

/** No value of the unknown parts makes the statement match the resource. */
const missesWhatever = (miss: NearMiss, { resource, byPattern }: ChainRequest, policies: PolicySet): boolean => {
  if (resource === null || byPattern === true || readArn(resource).region === '*') return false;
  if (!placeholder.test(resource)) return true;
  const shown = [policies[miss.policyType] ?? []].flat(2) as readonly PolicyInput[];
  const all = shown.filter(({ name }) => name === miss.policy).map(({ document }) => parsePolicyDocument(document));
  const patterns = all.map((read) => (read.kind === 'policy' ? read.statements[miss.index]?.resources : undefined));
  return (
    patterns.length > 0 && patterns.every((each) => each?.every((pattern) => !canMeetOpen(pattern, resource)) === true)
  );
};

// Of very many misses the closest are told: what is left out may be as close as the last.
const mayHideMore = ({ nearMisses }: Decision): boolean =>
  nearMisses.length >= mostNearMisses && ['resource', 'condition'].includes(nearMisses.at(-1)?.failedOn ?? '');
