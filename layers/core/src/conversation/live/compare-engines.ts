import { decideRequests, isSamePrincipal } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';
import type { Simulated } from '../ports.ts';
import { classifyDifference, type EngineDifference, staleDifference } from './classify-difference.ts';
import { toDecision, withMissingKeys, withOrganization } from './join-decisions.ts';
import type { LiveAsking } from './live-asking.ts';
import { simulationOf } from './simulation-of.ts';

// IAM throttles its simulator, so that only what the answer hangs on is asked: a profile and the models behind it, each by itself.
const mostAsked = 8;

export type Compared = {
  readonly requests: readonly DecidedRequest[];
  /** What was read anew, when it had changed. */
  readonly evidence: Evidence;
  readonly notes: readonly string[];
  /** The engines differ without a known reason. */
  readonly isDisputed: boolean;
};

type Decided = { readonly requests: readonly DecidedRequest[]; readonly evidence: Evidence };

/** The requests that the answer hangs on, decided by IAM's simulator too: both when they agree, else the one that could know, and why. */
export const compareEngines = async (asking: LiveAsking, decided: Decided): Promise<Compared> => {
  const chosen = new Set(
    decided.requests.filter((request) => isWorthAsking(request, decided.evidence)).slice(0, mostAsked),
  );
  let done = 0;
  const one = async (request: DecidedRequest): Promise<Joined> => {
    if (!chosen.has(request)) return { request, notes: [] };
    const joined = await askBoth(asking, request, decided.evidence);
    done += 1;
    asking.onStep({ text: `simulated \`${request.action}\``, done, total: chosen.size });
    return joined;
  };
  const joined = await Promise.all(decided.requests.map(one));
  const fresh = joined.flatMap(({ evidence }) => evidence ?? [])[0];
  return {
    requests: joined.map(({ request }) => request),
    evidence: fresh ?? decided.evidence,
    notes: [...new Set(joined.flatMap(({ notes }) => notes))],
    isDisputed: joined.some(({ isDisputed }) => isDisputed === true),
  };
};

/** The denied request, completed or stated, and what its caller needs besides. */
const isWorthAsking = (request: DecidedRequest, evidence: Evidence): boolean =>
  request.required && request.by !== 'other' && simulationOf(request, evidence) !== null;

type Joined = {
  readonly request: DecidedRequest;
  readonly notes: readonly string[];
  readonly evidence?: Evidence;
  readonly isDisputed?: boolean;
};

const askBoth = async (asking: LiveAsking, request: DecidedRequest, evidence: Evidence): Promise<Joined> => {
  const asked = simulationOf(request, evidence);
  if (asked === null) return { request, notes: [] };
  const simulated = await asking.account.simulate(asked, asking.call);
  if (simulated.kind === 'undecided')
    return { request, notes: [`IAM’s simulator did not decide: ${simulated.because}`] };
  const local = request.decision;
  if (local === null)
    return {
      request: seenAbove({ ...request, decision: toDecision(simulated), decidedBy: 'simulator' }, simulated),
      notes: [],
    };
  if (local.decision === simulated.decision) {
    const decision = withOrganization(withMissingKeys(local, simulated), simulated);
    const isAbove = decision.deniedBy[0]?.policyType === 'serviceControl' && request.unseen.includes('serviceControl');
    return {
      request: seenAbove({ ...request, decision, decidedBy: 'both' }, simulated),
      notes: isAbove ? [above(request)] : [],
    };
  }
  return settle(asking, { request, local, simulated, evidence });
};

/** What the simulator says of the organization was seen by it. */
const seenAbove = (request: DecidedRequest, { isAllowedByOrganization }: Answered): DecidedRequest =>
  isAllowedByOrganization === false
    ? { ...request, unseen: request.unseen.filter((type) => type !== 'serviceControl') }
    : request;

const above = ({ action }: DecidedRequest): string =>
  `IAM’s simulator says that no service control policy of the organization allows \`${action}\`, which only it could see`;

type Answered = Extract<Simulated, { readonly kind: 'decided' }>;
type Differing = Parameters<typeof classifyDifference>[0];

const settle = async (asking: LiveAsking, differing: Differing): Promise<Joined> => {
  const { request, local, simulated } = differing;
  const difference = classifyDifference(differing);
  const fresh = difference.kind === 'unexplained' ? await readAnew(asking, differing) : null;
  if (fresh !== null) {
    const stale = staleDifference(local.decision, simulated.decision);
    asking.onDifference(stale);
    return {
      request: { ...fresh.request, decidedBy: 'both' },
      evidence: fresh.evidence,
      notes: [noteOf(request, stale)],
    };
  }
  asking.onDifference(difference);
  const notes = [noteOf(request, difference)];
  if (difference.knows === 'local') return { request, notes, isDisputed: difference.kind === 'unexplained' };
  const decided = { ...request, decision: toDecision(simulated), decidedBy: 'simulator' as const };
  return { request: seenAbove(decided, simulated), notes };
};

/** The principal as it is now, when that makes the engines agree. */
const readAnew = async (
  { account, call }: LiveAsking,
  { request, simulated, evidence }: Differing,
): Promise<{ request: DecidedRequest; evidence: Evidence } | null> => {
  const { principal } = request;
  if (!call.mayCache || principal === null) return null;
  const held = evidence.principals.find(({ arn, source }) => source === 'live' && isSamePrincipal(arn, principal))?.arn;
  const wish = { kind: 'principal' as const, arn: principal, ...(held !== undefined && { held }) };
  const anew = await account.read(wish, { ...call, mayCache: false });
  const fresh = replaced(evidence, anew);
  const [decided] = decideRequests({ requests: [request], evidence: fresh });
  return decided?.decision?.decision === simulated.decision ? { request: decided, evidence: fresh } : null;
};

/** What was read of a principal, replaced by what was read of it now. */
const replaced = (evidence: Evidence, anew: Evidence): Evidence => {
  const owners = new Set(anew.principals.map(({ arn }) => arn));
  const isOld = (policy: Evidence['policies'][number]): boolean =>
    (policy.source === 'live' || policy.source === 'awsManaged') &&
    owners.has(policy.appliesTo ?? policy.attachTo ?? '') &&
    anew.seenLayers.some((layer) => layer.policyType === policy.policyType);
  return { ...evidence, policies: [...evidence.policies.filter((policy) => !isOld(policy)), ...anew.policies] };
};

const words: Readonly<Record<Extract<Simulated, { kind: 'decided' }>['decision'], string>> = {
  allowed: 'allowed',
  implicitDeny: 'implicit deny',
  explicitDeny: 'explicit deny',
};

const noteOf = (request: DecidedRequest, { local, simulator, because, url }: EngineDifference): string =>
  `the engines differ on \`${request.action}\`: the local evaluator says ${words[local]}, IAM’s simulator says ${words[simulator]}; ${because} (${url})`;
