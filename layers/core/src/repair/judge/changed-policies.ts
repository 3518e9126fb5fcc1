import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import type { Trial } from './need.ts';

/** A policy whose text differs, with the statements that it gained and lost; one altered counts as both. */
export type ChangedPolicy = {
  readonly policy: SeenPolicy;
  readonly gained: readonly JsonObject[];
  readonly lost: readonly JsonObject[];
};

export const changedPolicies = ({ before, after }: Pick<Trial, 'before' | 'after'>): readonly ChangedPolicy[] => {
  const known = remembered.get(after);
  if (known?.before === before) return known.changed;
  const changed = compareAll(before, after);
  remembered.set(after, { before, changed });
  return changed;
};

// Each judge of one change asks for the same.
const remembered = new WeakMap<Evidence, { readonly before: Evidence; readonly changed: readonly ChangedPolicy[] }>();

const compareAll = (before: Evidence, after: Evidence): readonly ChangedPolicy[] => {
  const old = new Map(before.policies.map((policy) => [keyOf(policy), policy]));
  const kept = new Set(after.policies.map(keyOf));
  const removed = before.policies.filter((policy) => !kept.has(keyOf(policy)));
  return [
    ...after.policies.flatMap((policy) => compare(old.get(keyOf(policy)) ?? replacedBy(policy, removed), policy)),
    ...removed.filter((policy) => policy.policyType !== 'permissionsBoundary').map(gone),
  ];
};

// A principal has one boundary: a new one takes the place of the other.
const replacedBy = (policy: SeenPolicy, removed: readonly SeenPolicy[]): SeenPolicy | undefined =>
  policy.policyType === 'permissionsBoundary'
    ? removed.find(({ policyType }) => policyType === 'permissionsBoundary')
    : undefined;

const keyOf = ({ policyType, name, level, attachTo, appliesTo }: SeenPolicy): string =>
  JSON.stringify([policyType, name, level, attachTo, appliesTo]);

const compare = (earlier: SeenPolicy | undefined, policy: SeenPolicy): readonly ChangedPolicy[] => {
  if (earlier?.document === policy.document) return [];
  const [was, is] = [statementsOf(earlier), statementsOf(policy)];
  return [{ policy, gained: without(is, was), lost: without(was, is) }];
};

const gone = (policy: SeenPolicy): ChangedPolicy => ({ policy, gained: [], lost: statementsOf(policy) });

const statementsOf = (policy: SeenPolicy | undefined): readonly JsonObject[] =>
  readDocument(policy?.document)?.Statement ?? [];

const without = (statements: readonly JsonObject[], others: readonly JsonObject[]): readonly JsonObject[] => {
  const texts = new Set(others.map((one) => JSON.stringify(one)));
  return statements.filter((one) => !texts.has(JSON.stringify(one)));
};
