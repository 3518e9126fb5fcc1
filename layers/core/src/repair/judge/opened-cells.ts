import { matchGlob, type PolicyType } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import { changedPolicies } from './changed-policies.ts';
import { concreteResource } from './concrete.ts';
import { conditionKeys } from './condition-keys.ts';
import { isNeed } from './is-need.ts';
import type { Context } from './meet-conditions.ts';
import type { Need, Trial } from './need.ts';
import { allowedProbes, joined, nobodyKnown, type Probe, type Probes, probesOf, strangers } from './probe.ts';

/** A request that a change may open, and whose statement it stands in. */
export type Cell = Probe & { readonly showsPrincipal: boolean; readonly policyType: PolicyType | null };

export type Cells = { readonly cells: readonly Cell[]; readonly isAll: boolean };

/** What a change could open: over the statements it brings, what its Denies no longer cover, and callers who bring less than the call does. */
export const openedCells = (trial: Trial): Cells => {
  const { needs } = trial;
  const all = changedPolicies(trial).flatMap(({ policy, gained, lost }) => [
    ...gained.filter(isAllow).map((statement) => around(statement, policy, needs)),
    ...(lost.some((one) => !isAllow(one)) ? [beneath(lost, policy, trial)] : []),
  ]);
  return { cells: all.flatMap(({ cells }) => cells), isAll: all.every(({ isAll }) => isAll) };
};

const isAllow = (statement: JsonObject): boolean => statement['Effect'] === 'Allow';

const around = (statement: JsonObject, policy: SeenPolicy, needs: readonly Need[]): Cells => {
  const showsPrincipal = policy.policyType === 'resource' || policy.policyType === 'vpcEndpoint';
  const { probes, isAll } = probesOf(statement, { policy, needs });
  const barer = probes.flatMap((probe) => barely(probe, needs));
  // Nobody whom the statement does not name brings what its conditions ask for.
  const strange = showsPrincipal
    ? probes.flatMap((probe) => strangers.map((principal) => ({ ...probe, principal, context: {}, raw: {} })))
    : [];
  const cells = [...probes, ...barer, ...strange].map((probe) => ({
    ...probe,
    showsPrincipal,
    policyType: policy.policyType,
  }));
  return { cells, isAll };
};

// What AWS's page binds a grant to has to matter: the same request without it, or with another's.
const barely = (probe: Probe, needs: readonly Need[]): readonly Probe[] =>
  needs
    .filter((need) => isNeed(need, probe))
    .flatMap((need) =>
      conditionKeys(need).map((key) => ({
        ...probe,
        context: withAnother(probe.context, key),
        raw: { ...probe.raw, [key.toLowerCase()]: anotherSource },
      })),
    );

const anotherSource = 'anything else';

const withAnother = (context: Context, key: string): Context =>
  Object.fromEntries([
    ...Object.entries(context).filter(([name]) => name.toLowerCase() !== key.toLowerCase()),
    [key, 'whydenied-other'],
  ]);

// A deny that is narrowed lays open what other policies allow beneath it.
const beneath = (lost: readonly JsonObject[], policy: SeenPolicy, trial: Trial): Cells => {
  const { needs, before } = trial;
  const showsPrincipal = policy.policyType === 'resource';
  const covered = lost.filter((one) => !isAllow(one)).map((one) => probesOf(one, { policy, needs }));
  const asked = { probes: needs.map(probeOfNeed), isAll: true };
  const { probes, isAll } = joined([...covered, asked, ofCallers(lost, needs), allowedProbes(before, needs)]);
  return { cells: probes.map((probe) => ({ ...probe, showsPrincipal, policyType: null })), isAll };
};

/** The same call of the same caller, bringing the same, on all else that the Deny held. */
const ofCallers = (lost: readonly JsonObject[], needs: readonly Need[]): Probes => ({
  isAll: lost.every((one) => isAllow(one) || valuesOf(one['Resource']).length <= mostPatterns),
  probes: lost
    .filter((one) => !isAllow(one))
    .flatMap((one) =>
      needs.flatMap((need) =>
        valuesOf(one['Resource'])
          .slice(0, mostPatterns)
          .map((resourcePattern) => ({
            ...probeOfNeed(need),
            actionPattern: patternFor(one, need.action),
            resourcePattern,
            resource: concreteResource(resourcePattern, need.action, readArn(need.principal).account || nobodysAccount),
          })),
      ),
    ),
});

/** As the Deny writes it. */
const patternFor = (statement: JsonObject, action: string): string =>
  valuesOf(statement['Action']).find((pattern) => matchGlob(pattern.toLowerCase(), action.toLowerCase())) ?? action;

const mostPatterns = 400;
const nobodysAccount = '000000000000';

const probeOfNeed = ({ principal, action, resource, context }: Need): Probe => ({
  principal: principal ?? nobodyKnown,
  action,
  resource,
  context,
  actionPattern: action,
  resourcePattern: resource,
  raw: {},
});
