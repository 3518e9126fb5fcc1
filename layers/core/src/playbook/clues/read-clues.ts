import {
  type Evidence,
  type Reading,
  readPrincipal,
  readResource,
  type StatedDenial,
  valuesTold,
} from '../../intake/index.ts';
import type { DecidedRequest } from '../chain-request.ts';
import { readClause } from './clause.ts';
import type { Clues, DenyingLayer } from './clues.ts';
import { readCall } from './read-call.ts';
import { readStatements } from './shown-statement.ts';

/** Gathers what the causes look at. */
export const readClues = (seen: {
  readonly facts: Reading;
  readonly evidence: Evidence;
  readonly requests: readonly DecidedRequest[];
}): Clues => {
  const { facts, evidence, requests } = seen;
  const call = readCall(facts, evidence);
  const { denial } = call;
  const main = mainOf(requests);
  const told = denial === null ? valuesTold(facts, 'clauseAction') : [];
  // A service that speaks of a role's own request, and names no action of it, means the one that is decided.
  const meant = denial?.meant?.principal?.includes(':role/') === true ? (main?.action ?? null) : null;
  const named = [denial?.action ?? null, ...told, meant, ...valuesTold(facts, 'lacksAction')];
  const action = named.find((one) => one !== null)?.toLowerCase() ?? null;
  return {
    ...call,
    requests,
    main,
    principal: readPrincipal(denial?.principal ?? (main?.completes === true ? main.principal : null), evidence),
    action,
    service: action?.split(':')[0] ?? null,
    resource: readResource(
      denial?.resource ?? (main?.action?.toLowerCase() === action ? main?.resource : null) ?? null,
    ),
    layer: (denial === null ? readClause(facts) : null) ?? layerOf(denial, main),
    statements: readStatements(evidence),
  };
};

/** The denied request as far as it can be decided: completed, stated, or the first one that the call is known to make. */
const mainOf = (requests: readonly DecidedRequest[]): DecidedRequest | null => {
  const [stated = null, ...rest] = requests;
  const completed = rest.find((request) => request.completes === true);
  if (completed !== undefined || stated === null || isStated(stated)) return completed ?? stated;
  const isLead = ({ action, required, from }: DecidedRequest): boolean =>
    from === 'derived' && required && (stated.action === null || action?.toLowerCase() === stated.action.toLowerCase());
  const leads = rest.filter(isLead);
  const [first] = leads;
  // Of several that one sentence means, the one that is not allowed is what failed.
  const failed = leads.find(
    ({ principal, by, decision }) =>
      principal === first?.principal && by === first?.by && decision !== null && decision.decision !== 'allowed',
  );
  return (stated.action === null ? failed : null) ?? first ?? stated;
};

// A service that names the resource and not the action means a request of its own.
const isStated = ({ action, resource }: DecidedRequest): boolean => action !== null && resource !== null;

const layerOf = (denial: StatedDenial | null, main: DecidedRequest | null): DenyingLayer => {
  const said: DenyingLayer =
    denial === null || denial.kind === 'unknown'
      ? { kind: 'unknown', policyType: 'unknown', saidBy: 'nobody' }
      : { kind: denial.kind, policyType: denial.policyType, saidBy: 'message' };
  const denying = main?.decision?.deniedBy ?? [];
  const explicit = denying.find((layer) => layer.denial === 'explicit');
  if (explicit !== undefined && (said.kind !== 'explicit' || said.policyType === 'unknown'))
    return { kind: 'explicit', policyType: explicit.policyType, saidBy: 'engine' };
  // A layer that AWS names besides the principal's own policies is the one to mend, whatever else is silent.
  const isNamed = said.policyType !== 'unknown' && said.policyType !== 'identity';
  if (said.kind === 'explicit' || denying.length === 0 || isNamed) return said;
  // What nobody saw of the layer that AWS names is no reason to name another.
  const isUnseen = said.policyType !== 'unknown' && main?.unseen.includes(said.policyType) === true;
  const isConfirmed = isUnseen || denying.some((layer) => layer.policyType === said.policyType);
  const [first] = denying;
  return isConfirmed || first === undefined
    ? said
    : { kind: 'implicit', policyType: first.policyType, saidBy: 'engine' };
};
