import type { DecisionKind, PolicyType } from '../contract.ts';
import type { StatesByType } from './check-layer.ts';
import type { Setting } from './setting.ts';

/** The decision, and every kind of policy that by itself explains a denial. */
export type Verdict = {
  readonly kind: DecisionKind;
  /** Kinds with a matching Deny. */
  readonly denying: readonly PolicyType[];
  /** Kinds whose required Allow is missing. */
  readonly silent: readonly PolicyType[];
};

/** Puts the layers together as IAM does, all of them: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
export const judge = (states: StatesByType, setting: Setting): Verdict => {
  const denying: PolicyType[] = [];
  const silent: PolicyType[] = [];
  for (const policyType of FLOW) {
    if (states[policyType]?.denies) denying.push(policyType);
    if (isSilent(policyType, states, setting)) silent.push(policyType);
  }
  if (denying.length > 0) return { kind: 'explicitDeny', denying, silent };
  return { kind: silent.length > 0 ? 'implicitDeny' : 'allowed', denying, silent };
};

/** The order in which AWS's pages ask. */
const FLOW: readonly PolicyType[] = [
  'resourceControl',
  'serviceControl',
  'vpcEndpoint',
  'resource',
  'identity',
  'permissionsBoundary',
  'session',
];

const isSilent = (policyType: PolicyType, states: StatesByType, setting: Setting): boolean => {
  const state = states[policyType];
  const isMissing = state !== undefined && !state.allows;
  // What a resource's policy grants within its own account can stand in for the caller's policies.
  const grant = setting.isCrossAccount ? undefined : states.resource?.grant;
  switch (policyType) {
    case 'resourceControl':
      return false;
    case 'serviceControl':
    case 'vpcEndpoint':
      return isMissing;
    case 'resource':
      return isResourceNeeded(setting) && !state?.allows;
    case 'identity':
      return needsIdentity(setting) && grant !== 'session' && grant !== 'role' && !state?.allows;
    case 'permissionsBoundary':
      return isMissing && grant !== 'session';
    case 'session':
      return (isMissing || (setting.needsSession && state === undefined)) && grant !== 'session';
  }
};

const isResourceNeeded = (setting: Setting): boolean =>
  setting.isResourceOnly || setting.isCrossAccount || setting.mustResourceAllow;

const needsIdentity = (setting: Setting): boolean => !setting.isResourceOnly && !setting.isRoot;
