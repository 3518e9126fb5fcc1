import { isAccountId, isRegion, isRoot, readArn, withParts } from '../../arn/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { statementsOf } from '../document/statements-of.ts';
import { valuesOf } from '../document/values-of.ts';
import { isSamePrincipal } from '../home/principal-key.ts';
import { canConcern, concreteActions, concreteResource } from './concrete.ts';
import { type Context, type MetContext, meetConditions } from './meet-conditions.ts';
import type { Need } from './need.ts';

/** One concrete request that a statement is about; the patterns are what it stands for. */
export type Probe = {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
  readonly actionPattern: string;
  readonly resourcePattern: string;
  /** Condition values as the policy writes them, by key in lower case. */
  readonly raw: Readonly<Record<string, string>>;
};

type Around = { readonly policy: SeenPolicy; readonly needs: readonly Need[] };

/** The requests of a statement or of a change; `isAll`: none was left out. */
export type Probes = { readonly probes: readonly Probe[]; readonly isAll: boolean };

/**
 * What a statement speaks of, made concrete: each action, resource, condition value and principal. Their product has no bound in a
 * long statement: as many are made as a trial can decide.
 */
export const probesOf = (statement: JsonObject, around: Around): Probes => {
  const probes: Probe[] = [];
  for (const probe of eachProbe(statement, around)) {
    if (probe === null || probes.length >= most) return { probes, isAll: false };
    probes.push(probe);
  }
  return { probes, isAll: true };
};

/** Of one statement; more than a trial decides of all. */
const most = 5000;
// Pairs of an action and a resource that AWS never asks about are looked at and left out.
const mostPairs = 20_000;

/** `null`, and the end, where there are too many. */
function* eachProbe(statement: JsonObject, around: Around): Generator<Probe | null> {
  const called = around.needs.map(({ action }) => action);
  const patterns = resourcePatterns(statement, around);
  const contexts = meetConditions(statement['Condition']).flatMap(asCalled);
  let left = mostPairs;
  for (const principal of principalsOf(statement, around))
    for (const actionPattern of actionPatterns(statement, called))
      for (const action of concreteActions(actionPattern, called))
        for (const resourcePattern of patterns) {
          left -= 1;
          if (left < 0) {
            yield null;
            return;
          }
          if (!canConcern(action, resourcePattern)) continue;
          for (const { context, raw } of contexts) {
            const placed = inRegion(resourcePattern, context);
            const resource = concreteResource(placed, action, accountOf(principal));
            yield { actionPattern, action, resourcePattern: placed, principal, resource, context, raw };
          }
        }
}

// Under a condition on the Region, a pattern of every Region stands for that one.
const inRegion = (pattern: string, context: Context): string => {
  const [, asked] = Object.entries(context).find(([key]) => key.toLowerCase() === 'aws:requestedregion') ?? [];
  const isPlaced = readArn(pattern).region === '*' && isRegion(String(asked));
  return isPlaced ? withParts(pattern, { region: String(asked) }) : pattern;
};

// Who calls says that itself: what a condition on it would be given is somebody else besides.
const asCalled = (met: MetContext): readonly MetContext[] => {
  const own = Object.entries(met.context).filter(([key]) => !ofPrincipal.test(key));
  return own.length === Object.keys(met.context).length ? [met] : [met, { ...met, context: Object.fromEntries(own) }];
};

const ofPrincipal = /^aws:(?:principalarn|principalaccount|principaltype|userid|username)$/i;

const accountOf = (principal: string): string => readArn(principal).account || '000000000000';

const actionPatterns = (statement: JsonObject, called: readonly string[]): readonly string[] => {
  const spared = new Set(valuesOf(statement['NotAction']).map((name) => name.toLowerCase()));
  const listed = valuesOf(statement['Action']);
  return listed.length > 0 ? listed : [...called, '*'].filter((action) => !spared.has(action.toLowerCase()));
};

// A trust policy names no resource, and `*` in a resource's own policy is that resource.
const resourcePatterns = (statement: JsonObject, { policy, needs }: Around): readonly string[] => {
  const listed = valuesOf(statement['Resource']);
  const spared = new Set(valuesOf(statement['NotResource']));
  const asked = needs.map(({ resource }) => resource).filter((resource) => !spared.has(resource));
  if (policy.policyType !== 'resource') return listed.length > 0 ? listed : [...asked, '*'];
  const own = policy.attachTo === null || policy.attachTo.includes(':s3:::') ? asked : [policy.attachTo];
  return listed.length === 0 ? own : listed.flatMap((pattern) => (pattern === '*' ? own : [pattern]));
};

/** Whom the statement speaks of; in policies of a principal, that one. */
export const principalsOf = (statement: JsonObject, { policy, needs }: Around): readonly string[] => {
  const callers = [...new Set(needs.flatMap(({ principal }) => principal ?? []))];
  switch (policy.policyType) {
    case 'identity':
    case 'permissionsBoundary':
    case 'session':
      return [ownerOf(policy, callers)];
    case 'serviceControl':
    case 'resourceControl':
      return callers.length > 0 ? callers.slice(0, 2) : [nobodyKnown];
    case 'resource':
    case 'vpcEndpoint':
      return namedIn(statement, callers);
  }
};

/** Stands for the denied principal where nobody named it. */
export const nobodyKnown = 'arn:aws:iam::000000000000:role/DeniedPrincipal';

const ownerOf = ({ appliesTo, attachTo }: SeenPolicy, callers: readonly string[]): string => {
  const owner = appliesTo ?? attachTo;
  const asCaller = callers.find((caller) => owner === null || isSamePrincipal(caller, owner));
  return asCaller ?? owner ?? nobodyKnown;
};

const namedIn = (statement: JsonObject, callers: readonly string[]): readonly string[] => {
  const element = statement['Principal'];
  // Whom it does not name is whoever asks, and strangers.
  if (element === undefined && statement['NotPrincipal'] !== undefined) return [...callers, ...strangers];
  const names = isJsonObject(element) ? Object.values(element).flatMap(valuesOf) : valuesOf(element);
  return [...new Set(names.flatMap((name) => (name === '*' ? [...callers, ...strangers] : asCaller(name, callers))))];
};

/** The account of nobody. */
export const strangerAccount = '999999999999';
export const strangers = ['anonymous', `arn:aws:iam::${strangerAccount}:role/somebody`] as const;

// A whole account in a policy stands for everybody in it, whoever calls from there among them; a role, for its session that calls.
const asCaller = (name: string, callers: readonly string[]): readonly string[] => {
  const account = isRoot(name) ? readArn(name).account : name;
  if (isAccountId(account))
    return [
      ...callers.filter((caller) => readArn(caller).account === account),
      `arn:aws:iam::${account}:role/somebody`,
    ];
  return [callers.find((caller) => isSamePrincipal(caller, name)) ?? name];
};

/** What the shown policies allow by a statement, as probes: of very many statements the first are. */
export const allowedProbes = (evidence: Evidence, needs: readonly Need[]): Probes => {
  const all: Probes[] = [];
  let count = 0;
  for (const policy of evidence.policies)
    for (const statement of statementsOf(policy.document)) {
      if (statement['Effect'] !== 'Allow') continue;
      if (count >= mostOfAll) return { ...joined(all), isAll: false };
      const these = probesOf(statement, { policy, needs });
      all.push(these);
      count += these.probes.length;
    }
  return joined(all);
};

export const joined = (all: readonly Probes[]): Probes => ({
  probes: all.flatMap(({ probes }) => probes),
  isAll: all.every(({ isAll }) => isAll),
});

const mostOfAll = 20_000;
