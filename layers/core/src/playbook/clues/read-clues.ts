import type { Evidence, Facts, StatedDenial } from '../../intake/index.ts';
import type { DecidedRequest } from '../chain-request.ts';
import { readClause, readClauseAction } from './clause.ts';
import type { Clues, DenyingLayer } from './clues.ts';
import { readPrincipal } from './principal-clue.ts';
import { mayHideRefusal } from './refusal-code.ts';
import { readResource } from './resource-clue.ts';
import { readStatements } from './shown-statement.ts';
import { readTopic, serviceTopic, type Topic } from './topic.ts';

/** Gathers what the causes look at. */
export const readClues = (seen: {
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly requests: readonly DecidedRequest[];
}): Clues => {
  const { facts, evidence, requests } = seen;
  const denial = facts.denials[0] ?? null;
  const main = mainOf(requests);
  const text = facts.plain.toLowerCase();
  const action =
    (denial?.action ?? requests[0]?.action ?? null)?.toLowerCase() ?? (denial === null ? readClauseAction(text) : null);
  return {
    facts,
    evidence,
    text,
    topic: topicOf(text, facts),
    denial,
    requests,
    main,
    principal: readPrincipal(denial?.principal ?? (main?.completes === true ? main.principal : null), evidence),
    action,
    service: action?.split(':')[0] ?? null,
    resource: readResource(
      denial?.resource ?? (main?.action?.toLowerCase() === action ? main?.resource : null) ?? null,
    ),
    layer: (denial === null ? readClause(text) : null) ?? layerOf(denial, main),
    statements: readStatements(evidence),
  };
};

// What people write around a denied action does not outrank it; an operation alone says less than they do.
const topicOf = (text: string, { denials, errors }: Facts): Topic | null => {
  const [denial] = denials;
  const isVague =
    denial === undefined || denial.action === null || denial.statedBy === 'operation' || denial.statedBy === 'code';
  const codes = errors.flatMap(({ code }) => code ?? []);
  const isOtherFailure = codes.length > 0 && !codes.some(mayHideRefusal);
  return isVague && !isOtherFailure ? readTopic(text) : serviceTopic(text);
};

/** The denied request as far as it can be decided: completed, stated, or the first one that the call is known to make. */
const mainOf = (requests: readonly DecidedRequest[]): DecidedRequest | null => {
  const [stated = null, ...rest] = requests;
  const completed = rest.find((request) => request.completes === true);
  if (completed !== undefined || stated === null || stated.resource !== null) return completed ?? stated;
  const isLead = ({ action, required, from }: DecidedRequest): boolean =>
    from === 'derived' && required && (stated.action === null || action?.toLowerCase() === stated.action.toLowerCase());
  return rest.find(isLead) ?? stated;
};

const layerOf = (denial: StatedDenial | null, main: DecidedRequest | null): DenyingLayer => {
  const said: DenyingLayer =
    denial === null || denial.kind === 'unknown'
      ? { kind: 'unknown', policyType: 'unknown', saidBy: 'nobody' }
      : { kind: denial.kind, policyType: denial.policyType, saidBy: 'message' };
  const denying = main?.decision?.deniedBy ?? [];
  const explicit = denying.find((layer) => layer.denial === 'explicit');
  if (explicit !== undefined && said.kind !== 'explicit')
    return { kind: 'explicit', policyType: explicit.policyType, saidBy: 'engine' };
  if (said.kind === 'explicit' || denying.length === 0) return said;
  const isConfirmed = denying.some((layer) => layer.policyType === said.policyType);
  const [first] = denying;
  return isConfirmed || first === undefined
    ? said
    : { kind: 'implicit', policyType: first.policyType, saidBy: 'engine' };
};
