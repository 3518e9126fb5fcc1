import { matchGlob } from '@whydenied/iam';
import type { ChainRequest, Grant } from '../../playbook/index.ts';
import type { WholeRequest } from './chain.ts';
import { canConcern } from './statement-probes.ts';

/** One statement for each set of ARNs that its actions are needed on, where one for all would allow a pair that no request asks for. */
export const splitGrant = (grant: Grant, chain: readonly WholeRequest<ChainRequest>[]): readonly Grant[] => {
  if (grant.actions.length < 2 || grant.resources.length < 2) return [grant];
  const needed = grant.actions.map((action) => ({ action, resources: neededOn(grant, action, chain) }));
  const isWholeProduct = needed.every(({ action, resources }) =>
    grant.resources.every((resource) => resources.includes(resource) || !canConcern(action, resource)),
  );
  if (isWholeProduct || needed.some(({ resources }) => resources.length === 0)) return [grant];
  const groups = Map.groupBy(needed, ({ resources }) => JSON.stringify(resources));
  if (groups.size < 2) return [grant];
  return [...groups.values()].map((group, index) => ({
    ...grant,
    sid: index === 0 ? grant.sid : `${grant.sid}${index + 1}`,
    actions: group.map(({ action }) => action),
    resources: group[0]?.resources ?? grant.resources,
  }));
};

const neededOn = (grant: Grant, action: string, chain: readonly WholeRequest<ChainRequest>[]): readonly string[] =>
  grant.resources.filter((resource) =>
    chain.some(
      (request) => request.action.toLowerCase() === action.toLowerCase() && matchGlob(resource, request.resource),
    ),
  );
