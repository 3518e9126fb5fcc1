import { matchGlob } from '@whydenied/iam';
import { decideRequests } from '../../diagnose/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { Case } from '../apply/case.ts';
import type { Workbench } from '../apply/workbench.ts';
import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { sameJson } from '../document/same-json.ts';
import { valuesOf } from '../document/values-of.ts';
import { isWhole, neededRequests, type WholeRequest } from './chain.ts';
import { principalProbes } from './principal-probes.ts';
import { contextFor, type Probe, statementProbes } from './statement-probes.ts';

/** Something that is allowed after the steps and was not before; `isOpen`: to anybody, or to somebody whom no one named. */
export type Opened = {
  readonly action: string;
  readonly resource: string;
  readonly principal: string;
  readonly showsPrincipal: boolean;
  readonly isInChain: boolean;
};

/** All that the steps newly allow, over the actions that AWS has and the resources and principals that the new statements name. */
export const newlyAllowed = (asked: Case, work: Workbench): readonly Opened[] => {
  const asks = unique(work.changes.flatMap((change) => requestsOf(change, asked)));
  const after = decideRequests({ requests: asks.map(inSomeRegion), evidence: work.evidence });
  const allowed = asks.filter((_, index) => after[index]?.decision?.decision === 'allowed');
  const before = decideRequests({ requests: allowed.map(inSomeRegion), evidence: asked.evidence });
  return allowed
    .filter((_, index) => before[index]?.decision?.decision !== 'allowed')
    .map(({ request, showsPrincipal: shows }) => ({
      action: request.action,
      resource: request.resource,
      principal: request.principal ?? '',
      showsPrincipal: shows && request.principal !== null,
      isInChain: isOfChain(asked, request),
    }));
};

type Asked = { readonly request: WholeRequest<ChainRequest>; readonly showsPrincipal: boolean };

// Every Region is asked as one that nobody has: a pattern's `*` is no Region to decide with.
const inSomeRegion = ({ request }: Asked): ChainRequest => {
  const parts = request.resource.split(':');
  return parts[3] === '*' ? { ...request, resource: parts.with(3, 'any-region-1').join(':') } : request;
};

const unique = (asks: readonly Asked[]): readonly Asked[] => {
  const byKey = new Map<string, Asked>();
  for (const ask of asks) {
    const { principal, action, resource } = ask.request;
    const key = JSON.stringify([principal, action.toLowerCase(), resource]);
    if (!byKey.has(key)) byKey.set(key, ask);
  }
  return [...byKey.values()];
};

const requestsOf = (change: Change, asked: Case): readonly Asked[] => {
  if (change.policyType === 'dataAccess' || change.policyType === 'permissionSet') return [];
  const { gained, lost } = difference(change);
  const allows = gained.filter((one) => one['Effect'] === 'Allow');
  const denies = lost.filter((one) => one['Effect'] === 'Deny');
  return [
    ...neededRequests(asked).map((request) => ({ request, showsPrincipal: showsPrincipal(change) })),
    ...allows.flatMap((statement) => asksOf(change, statement, asked)),
    ...denies.flatMap((statement) => undeniedAsks(change, statement, asked)),
  ];
};

const difference = ({ before, after }: Change): { gained: readonly JsonObject[]; lost: readonly JsonObject[] } => {
  const old = before?.Statement ?? [];
  const isIn = (statements: readonly JsonObject[], one: JsonObject) => statements.some((other) => sameJson(other, one));
  return {
    gained: after.Statement.filter((statement) => !isIn(old, statement)),
    lost: old.filter((statement) => !isIn(after.Statement, statement)),
  };
};

const asksOf = (change: Change, statement: JsonObject, asked: Case): readonly Asked[] => {
  const probes = statementProbes(statement).map((probe) => onResource(change, probe));
  const { named, strangers } = principalProbes(change, statement, asked);
  const held = contextFor(statement);
  // A stranger brings nothing that would make a condition hold.
  return [
    ...named.flatMap((principal) =>
      probes.map((probe) => ({
        request: { ...blank, ...probe, principal, context: { ...chainContext(asked, probe), ...held } },
        showsPrincipal: showsPrincipal(change),
      })),
    ),
    ...strangers.flatMap((principal) => probes.map((probe) => strange(probe, principal))),
  ];
};

const strange = (probe: Probe, principal: string): Asked => ({
  request: { ...blank, ...probe, principal },
  showsPrincipal: true,
});

// A deny that is narrowed opens what it covered: asked about the chain, and what the statement named.
const undeniedAsks = (change: Change, statement: JsonObject, asked: Case): readonly Asked[] => {
  const chain = asked.diagnosis.requests.filter(isWhole);
  const covered = valuesOf(statement['Resource']).filter((pattern) => pattern !== '*');
  const actions = valuesOf(statement['Action']).filter((pattern) => pattern !== '*');
  const probes = statementProbes({
    Action: [...new Set([...chain.map(({ action }) => action), ...actions])],
    Resource: [...new Set([...chain.map(({ resource }) => resource), ...covered, ...allowedWithin(asked, covered)])],
  });
  const { named, strangers } = principalProbes(change, statement, asked);
  return [
    ...named.flatMap((principal) =>
      probes.map((probe) => ({
        request: { ...blank, ...probe, principal, context: chainContext(asked, probe) },
        showsPrincipal: showsPrincipal(change),
      })),
    ),
    ...strangers.flatMap((principal) => probes.map((probe) => strange(probe, principal))),
  ];
};

// What a lifted deny lays open is what the other policies allow beneath it.
const allowedWithin = ({ evidence }: Case, patterns: readonly string[]): readonly string[] =>
  evidence.policies
    .flatMap(({ document }) => readDocument(document)?.Statement ?? [])
    .filter((statement) => statement['Effect'] === 'Allow')
    .flatMap((statement) => valuesOf(statement['Resource']))
    .filter((resource) => patterns.some((pattern) => matchGlob(pattern, resource)))
    .slice(0, 200);

const showsPrincipal = (change: Change): boolean =>
  change.policyType === 'resource' || change.policyType === 'vpcEndpoint';

const onResource = (change: Change, probe: Probe): Probe =>
  probe.resource === '*' && change.policyType === 'resource' && change.attachTo !== null
    ? { ...probe, resource: change.attachTo }
    : probe;

const blank = {
  resourceAccount: null,
  context: {},
  from: 'derived' as const,
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
};

const chainContext = (asked: Case, probe: Probe): ChainRequest['context'] =>
  asked.diagnosis.requests.find(
    (request) => request.action?.toLowerCase() === probe.action.toLowerCase() && request.resource === probe.resource,
  )?.context ?? {};

const isOfChain = (asked: Case, request: WholeRequest<ChainRequest>): boolean =>
  asked.diagnosis.requests.some(
    (one) =>
      one.action?.toLowerCase() === request.action.toLowerCase() &&
      one.resource === request.resource &&
      one.principal === request.principal,
  );
