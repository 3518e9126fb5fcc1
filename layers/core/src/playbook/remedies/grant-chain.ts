import type { Clues } from '../clues/clues.ts';
import type { Grant, Remedy } from '../remedy.ts';
import { grantOf, type Reason, spelled } from './grant-of.ts';
import { openRequests } from './open-requests.ts';

/** Grants for everything of the chain that is not known to be allowed, all at once. */
export const grantChain = (clues: Clues, because: Reason): Remedy => {
  const grants = mergeGrants(openRequests(clues).map((request) => grantOf(request, clues, because)));
  return { kind: 'grant', grants, actions: actionsOf(grants, clues) };
};

/** The actions of the grants; the denied one where the text gives too little for a grant. */
export const actionsOf = (grants: readonly Grant[], { denial }: Clues): readonly string[] => {
  const actions = [...new Set(grants.flatMap((grant) => grant.actions))];
  return actions.length === 0 && denial?.action ? [spelled(denial.action)] : actions;
};

/** Grants of one place, condition and principal are one statement when they share their actions or their resources. */
export const mergeGrants = (grants: readonly Grant[]): Grant[] => {
  const kept: Grant[] = [];
  for (const grant of grants) {
    const at = kept.findIndex((other) => isOneStatement(other, grant));
    const other = kept[at];
    if (other === undefined) kept.push(grant);
    else kept[at] = joined(other, grant);
  }
  return kept;
};

const isOneStatement = (left: Grant, right: Grant): boolean => {
  const isSamePlace = left.policyType === right.policyType && left.attachTo === right.attachTo;
  const isSameRest =
    JSON.stringify([left.condition, left.principal]) === JSON.stringify([right.condition, right.principal]);
  const isSameActions = JSON.stringify(left.actions) === JSON.stringify(right.actions);
  const isSameResources = JSON.stringify(left.resources) === JSON.stringify(right.resources);
  return isSamePlace && isSameRest && (isSameActions || isSameResources);
};

const joined = (left: Grant, right: Grant): Grant => ({
  ...left,
  actions: [...new Set([...left.actions, ...right.actions])],
  resources: [...new Set([...left.resources, ...right.resources])],
});
