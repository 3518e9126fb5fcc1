import type { ContextValue, PolicyType } from '@whydenied/iam';
import { hasResourceType } from '../../catalog/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { changedPolicies } from './changed-policies.ts';
import { conditionKeys } from './condition-keys.ts';
import { isAllowed } from './is-allowed.ts';
import type { Context } from './meet-conditions.ts';
import type { Need, Trial } from './need.ts';
import { allowedProbes, nobodyKnown, type Probe, probesOf, strangers } from './probe.ts';

const most = 400;

/** Something that is allowed after a change and was not before, named by its widest pattern; `isAsked`: the call needs exactly this. */
export type Opened = {
  readonly name: string;
  readonly action: string;
  readonly resource: string;
  readonly principal: string;
  readonly isAsked: boolean;
};

/** What a change newly allows: over the statements it brings, what its Denies no longer cover, and callers who bring less than the call does. */
export const newlyAllowed = (trial: Trial): readonly Opened[] => {
  const { before, after, needs } = trial;
  const opened = probesFor(trial).filter((cell) => {
    const alone = trial.alone === true ? cell.policyType : null;
    return isAllowed(after, cell, { needs, alone }) && !isAllowed(before, cell, { needs, alone });
  });
  return unique(opened.map((probe) => describe(probe, needs)));
};

type Cell = Probe & { readonly showsPrincipal: boolean; readonly policyType: PolicyType | null };

const probesFor = (trial: Trial): readonly Cell[] => {
  const { needs } = trial;
  const cells = changedPolicies(trial).flatMap(({ policy, gained, lost }) => [
    ...gained.filter(isAllow).flatMap((statement) => around(statement, policy, needs)),
    ...(lost.some((one) => !isAllow(one)) ? beneath(lost, policy, trial) : []),
  ]);
  return cells.slice(0, most);
};

const isAllow = (statement: JsonObject): boolean => statement['Effect'] === 'Allow';

const around = (statement: JsonObject, policy: SeenPolicy, needs: readonly Need[]): readonly Cell[] => {
  const showsPrincipal = policy.policyType === 'resource' || policy.policyType === 'vpcEndpoint';
  const probes = probesOf(statement, { policy, needs });
  const barer = probes.flatMap((probe) => barely(probe, needs));
  // Nobody whom the statement does not name brings what its conditions ask for.
  const strange = showsPrincipal
    ? probes.flatMap((probe) => strangers.map((principal) => ({ ...probe, principal, context: {}, raw: {} })))
    : [];
  return [...probes, ...barer, ...strange].map((probe) => ({
    ...probe,
    showsPrincipal,
    policyType: policy.policyType,
  }));
};

// What AWS's page binds a grant to has to matter: the same request without it, or with another's.
const barely = (probe: Probe, needs: readonly Need[]): readonly Probe[] =>
  needs
    .filter((need) => isSame(need, probe))
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
const beneath = (lost: readonly JsonObject[], policy: SeenPolicy, trial: Trial): readonly Cell[] => {
  const { needs, before } = trial;
  const showsPrincipal = policy.policyType === 'resource';
  const covered = lost.filter((one) => !isAllow(one)).flatMap((one) => probesOf(one, { policy, needs }));
  const asked = needs.map(probeOfNeed);
  return [...covered, ...asked, ...allowedProbes(before, needs)].map((probe) => ({
    ...probe,
    showsPrincipal,
    policyType: null,
  }));
};

const probeOfNeed = ({ principal, action, resource, context }: Need): Probe => ({
  principal: principal ?? nobodyKnown,
  action,
  resource,
  context,
  actionPattern: action,
  resourcePattern: resource,
  raw: {},
});

const describe = (cell: Cell, needs: readonly Need[]): Opened => {
  const { actionPattern, resourcePattern, principal, raw } = cell;
  const who = cell.showsPrincipal ? ` for ${principal}` : '';
  const bound = Object.entries(raw).filter(([key]) => isBinding(key, needs));
  const where = bound.length === 0 ? '' : ` with ${bound.map(([key, value]) => `${key} ${value}`).join(', ')}`;
  const isAsked = needs.some((need) => isSame(need, cell) && bringsSame(need, cell));
  return {
    name: `${actionPattern} on ${resourcePattern}${who}${isAsked ? '' : where}`,
    action: actionPattern,
    resource: resourcePattern,
    principal,
    isAsked,
  };
};

const isBinding = (key: string, needs: readonly Need[]): boolean =>
  needs.some((need) => conditionKeys(need).some((name) => name.toLowerCase() === key));

const isSame = (need: Need, { action, actionPattern, resourcePattern, principal }: Probe): boolean =>
  need.action.toLowerCase() === actionPattern.toLowerCase() &&
  action === actionPattern &&
  (need.resource === resourcePattern || need.pattern === resourcePattern || !hasResourceType(action)) &&
  (need.principal === null || need.principal === principal);

const bringsSame = (need: Need, { raw, context }: Probe): boolean =>
  conditionKeys(need).every((key) => {
    const asked = String(broughtFor(need.context, key));
    return raw[key.toLowerCase()] === undefined
      ? String(broughtFor(context, key)) === asked
      : raw[key.toLowerCase()] === asked;
  });

const broughtFor = (context: Context, key: string): ContextValue | undefined =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];

const unique = (opened: readonly Opened[]): readonly Opened[] => [
  ...new Map(opened.map((one) => [one.name, one])).values(),
];
