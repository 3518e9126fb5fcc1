import { matchGlob } from '@whydenied/iam';
import { actionInfo, isAction, isAlwaysOnResource } from '../../catalog/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { statementsOf } from '../document/statements-of.ts';
import { valuesOf } from '../document/values-of.ts';
import { fits } from '../home/fits.ts';
import { storeOf } from '../home/store-of.ts';
import { changedPolicies } from './changed-policies.ts';
import { canConcern, hasWildcard } from './concrete.ts';
import { kindOfPolicy, type PolicyKind } from './kind-of-policy.ts';
import type { Trial } from './need.ts';

/** What AWS would refuse of the documents that a change brings, or nobody should write; empty: it is well-formed. */
export const checkForm = (trial: Trial): readonly string[] =>
  changedPolicies(trial).flatMap(({ policy, gained, lost }) => {
    const kind = kindOfPolicy(policy, storeOf(policy, policy.attachTo));
    return [
      ...gained.flatMap((statement) => faultsOf(statement, kind, lost)),
      ...(gained.length === 0 ? [] : [...repeatedSids(policy), ...sizeFaults(policy, trial)]),
    ];
  });

const sizeFaults = (policy: SeenPolicy, { after }: Trial): readonly string[] => {
  const store = storeOf(policy, policy.attachTo);
  const others = after.policies.filter(
    (one) => one !== policy && one.policyType === 'identity' && one.arn === null && one.attachTo === policy.attachTo,
  );
  const size = fits({
    store,
    document: readDocument(policy.document),
    siblings: store.kind === 'inline' ? others : [],
  });
  return size.fits ? [] : [size.because];
};

const faultsOf = (statement: JsonObject, kind: PolicyKind, lost: readonly JsonObject[]): readonly string[] => [
  ...elementFaults(statement, kind),
  ...emptyFaults(statement),
  ...valuesOf(statement['Action']).flatMap((action) => actionFaults(action, kind)),
  ...(statement['Effect'] === 'Allow' ? allowFaults(statement, kind, lost) : []),
];

const elementFaults = (statement: JsonObject, kind: PolicyKind): readonly string[] => {
  const has = (name: string): boolean => statement[name] !== undefined;
  const one = (name: string): number => Number(has(name)) + Number(has(`Not${name}`));
  return [
    ...(statement['Effect'] === 'Allow' || statement['Effect'] === 'Deny' ? [] : ['no Effect']),
    ...(one('Action') === 1 ? [] : ['one of Action and NotAction']),
    ...(one('Resource') === (kind.hasResource ? 1 : 0) ? [] : [`Resource in a ${kind.name}`]),
    ...(one('Principal') === (kind.hasPrincipal ? 1 : 0) ? [] : [`Principal in a ${kind.name}`]),
    ...(kind.sid.test(String(statement['Sid'] ?? '')) ? [] : ['a Sid holds letters and digits']),
  ];
};

const emptyFaults = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(emptyElement);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => (isBlank(item) ? [`${key} is empty`] : emptyFaults(item)));
};

const emptyElement = (item: unknown): readonly string[] => (isJsonObject(item) ? emptyFaults(item) : []);

const isBlank = (item: unknown): boolean =>
  (Array.isArray(item) && item.length === 0) || (isJsonObject(item) && Object.keys(item).length === 0);

const actionFaults = (action: string, { services, name, actions }: PolicyKind): readonly string[] => {
  if (action === '*') return [];
  const [service = ''] = action.toLowerCase().split(':');
  if (services !== null && !services.includes(service)) return [`${action} in a ${name}`];
  if (actions !== null && !actions.some((known) => matchGlob(known, action.toLowerCase())))
    return [`${action} in a ${name}`];
  return [];
};

// What a statement had before it was altered may stay in it.
const allowFaults = (statement: JsonObject, kind: PolicyKind, lost: readonly JsonObject[]): readonly string[] => {
  const actions = valuesOf(statement['Action']);
  const resources = valuesOf(statement['Resource']);
  const fresh = {
    actions: actions.filter((action) => !lost.some((one) => valuesOf(one['Action']).includes(action))),
    resources: resources.filter((resource) => !lost.some((one) => valuesOf(one['Resource']).includes(resource))),
    onAll: actions.filter((action) => !lost.some((one) => isOn(one, action, '*'))),
  };
  const isWide = resources.includes('*') && kind.mustNameResource;
  return [
    ...fresh.actions
      .filter((action) => !hasWildcard(action) && !isAction(action))
      .map((action) => `${action} does not exist`),
    ...fresh.actions.filter(hasWildcard).map((action) => `${action} is a wildcard`),
    ...(isWide ? fresh.onAll.filter(isAlwaysOnResource) : []).map((action) => `${action} on *`),
    ...fresh.resources
      .filter((resource) => !canBeOfAny(actions, resource))
      .map((resource) => `no action for ${resource}`),
    ...fresh.resources.filter((resource) => !kind.owns(resource)).map((resource) => `${resource} in a ${kind.name}`),
  ];
};

const isOn = (statement: JsonObject, action: string, resource: string): boolean =>
  valuesOf(statement['Action']).includes(action) && valuesOf(statement['Resource']).includes(resource);

const canBeOfAny = (actions: readonly string[], resource: string): boolean =>
  actions.some((action) => actionInfo(action) === undefined || canConcern(action, resource));

const repeatedSids = (policy: SeenPolicy): readonly string[] => {
  const sids = statementsOf(policy.document).flatMap(({ Sid }) => (typeof Sid === 'string' ? [Sid] : []));
  return sids.length === new Set(sids).size ? [] : ['a Sid twice'];
};
