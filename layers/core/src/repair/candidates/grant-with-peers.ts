import type { PolicyType } from '@whydenied/iam';
import type { Grant } from '../../playbook/index.ts';
import type { Case } from '../apply/case.ts';
import type { Need } from '../judge/need.ts';
import { grantFor } from './grant-for.ts';

type Asked = {
  readonly need: Need;
  /** Other requests that the same kind of policy is silent about. */
  readonly peers: readonly Need[];
  readonly policyType: PolicyType;
  readonly asked: Case;
};

/** The grant for a request, with the others that the same kind of policy is silent about as far as one statement says exactly them. */
export const grantWithPeers = ({ need, peers, policyType, asked }: Asked): Grant => {
  const own = grantFor(need, policyType, asked);
  const others = peers.map((other) => grantFor(other, policyType, asked)).filter((grant) => isOfOnePlace(grant, own));
  const byAction = Map.groupBy([own, ...others], ({ actions }) => actions.join());
  const resources = resourcesOf(byAction.get(own.actions.join()) ?? [own]);
  const alike = [...byAction.values()].filter((grants) => sameSet(resourcesOf(grants), resources));
  return {
    ...own,
    actions: [...new Set(alike.flatMap((grants) => grants.flatMap(({ actions }) => actions)))],
    resources,
  };
};

const isOfOnePlace = (one: Grant, other: Grant): boolean =>
  one.attachTo === other.attachTo &&
  JSON.stringify([one.condition, one.principal]) === JSON.stringify([other.condition, other.principal]);

const resourcesOf = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(grants.flatMap(({ resources }) => resources)),
];

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));
