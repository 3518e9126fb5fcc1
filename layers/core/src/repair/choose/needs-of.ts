import { matchGlob } from '@whydenied/iam';
import { decideRequests } from '../../diagnose/index.ts';
import { type ChainRequest, type Grant, wasLetIn } from '../../playbook/index.ts';
import type { Case } from '../apply/case.ts';
import { oneThing } from '../document/one-thing.ts';
import { canConcern } from '../judge/concrete.ts';
import { isWhole, type Need } from '../judge/need.ts';

/** What the call needs: the stated denial as completed, the rest of the chain, and what the cause asks for besides. */
export const needsOf = (asked: Case): readonly Need[] => {
  const { requests, remedy } = asked.diagnosis;
  const isCompleted = requests.some((request) => request.completes === true);
  const [stated] = requests;
  const isLetIn = requests.some(({ action }) => action !== stated?.action) && wasLetIn(asked.facts);
  const named = (action: string, resource: string): string =>
    resource === stated?.resource ? oneThing(action, resource) : resource;
  const own = requests
    .filter((request, index) => request.required && !(index === 0 && isCompleted))
    .filter(({ action }) => !(isLetIn && action === stated?.action))
    .filter(isWhole)
    .map((need) => {
      const resource = named(need.action, need.resource);
      return resource === need.resource ? need : { ...need, resource };
    });
  const grants = remedy.kind === 'grant' || remedy.kind === 'correct' ? remedy.grants : [];
  const more = grants
    .filter(isDecided)
    .map((grant) => ({ ...grant, resources: grant.resources.map((each) => named(grant.actions[0] ?? '', each)) }))
    .flatMap((grant) => requestsOf(grant, own));
  const added = decideRequests({ requests: more, evidence: asked.evidence }).filter(isWhole);
  return [...own, ...added.filter((request, index) => added.findIndex((other) => isSame(other, request)) === index)];
};

const isDecided = ({ policyType }: Grant): boolean => policyType !== 'dataAccess';

const requestsOf = (grant: Grant, own: readonly Need[]): readonly ChainRequest[] => {
  const main = own[0];
  const isOfResource = grant.principal !== null;
  const [named] = Object.values(grant.principal ?? {}).flat();
  return grant.actions.flatMap((action) =>
    (grant.resources.length === 0 ? [grant.attachTo ?? '*'] : grant.resources)
      .filter((resource) => canConcern(action, resource) && !own.some((need) => asksFor(need, action, resource)))
      .map((resource) => ({
        ...blank,
        principal: isOfResource ? (named ?? null) : (main?.principal ?? grant.attachTo),
        action,
        resource: resource === '*' && isOfResource ? (grant.attachTo ?? '*') : resource,
        context: contextOf(grant),
        because: grant.because,
        url: grant.url,
        needsResourcePolicy: isOfResource,
        ...(main?.by === undefined ? {} : { by: main.by }),
      })),
  );
};

const asksFor = (need: Need, action: string, resource: string): boolean =>
  need.action.toLowerCase() === action.toLowerCase() && matchGlob(resource, need.resource);

const contextOf = ({ condition }: Grant): ChainRequest['context'] =>
  Object.fromEntries(
    Object.values(condition ?? {})
      .flatMap((keys) => Object.entries(keys))
      .map(([key, value]) => [key, typeof value === 'string' ? value : (value[0] ?? '')]),
  );

const isSame = (one: Need, other: Need): boolean =>
  one.principal === other.principal && one.action === other.action && one.resource === other.resource;

const blank = {
  resourceAccount: null,
  from: 'derived' as const,
  edge: null,
  required: true,
};
