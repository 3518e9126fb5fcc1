import { readArn } from '../../arn/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { FixPolicyType } from '../../playbook/index.ts';
import type { PolicyStore } from './policy-store.ts';
import { principalKey } from './principal-key.ts';
import { resourceStore } from './resource-store.ts';

/** Where a shown policy is kept. */
export const storeOf = (policy: SeenPolicy, owner: string | null): PolicyStore => {
  switch (policy.policyType) {
    case 'identity':
      return managedStore(policy) ?? inlineStore(owner, policyName(policy.name));
    case 'permissionsBoundary':
      return managedStore(policy) ?? { kind: 'managed', arn: '{BoundaryArn}', name: '{BoundaryName}', attach: null };
    case 'resource':
      return resourceStore(policy.attachTo ?? owner);
    case 'session':
      return { kind: 'session', roleArn: owner };
    case 'serviceControl':
    case 'resourceControl':
      return { kind: 'organization', policy: policy.arn ?? policy.name };
    case 'vpcEndpoint':
      return endpointStore(policy.attachTo);
  }
};

/** Where a policy that nobody showed would be kept; `name` is what a new one is called. */
export const newStore = (policyType: FixPolicyType, owner: string | null, name: string): PolicyStore => {
  switch (policyType) {
    case 'identity':
      return inlineStore(owner, name);
    case 'permissionsBoundary':
      return { kind: 'managed', arn: '{BoundaryArn}', name: '{BoundaryName}', attach: null };
    case 'resource':
      return resourceStore(owner);
    case 'session':
      return { kind: 'session', roleArn: owner };
    case 'serviceControl':
    case 'resourceControl':
      return { kind: 'organization', policy: null };
    case 'vpcEndpoint':
      return endpointStore(owner);
    case 'dataAccess':
      return { kind: 'dataAccess', name: name.toLowerCase().slice(0, 32), region: regionOf(owner) };
    case 'permissionSet':
      return { kind: 'permissionSet', name: permissionSetName(owner) };
  }
};

/** A new customer-managed policy beside the others of its principal. */
export const newManagedStore = (owner: string, name: string, as: 'policy' | 'boundary'): PolicyStore | null => {
  const key = principalKey(owner);
  if (key === null) return null;
  const arn = `arn:${key.partition}:iam::${key.account}:policy/${name}`;
  return { kind: 'managed', arn, name, attach: { owner: key.kind, ownerName: key.name, as } };
};

const inlineStore = (owner: string | null, name: string | null): PolicyStore => {
  const key = owner === null ? null : principalKey(owner);
  return { kind: 'inline', owner: key?.kind ?? 'role', ownerName: key?.name ?? null, policyName: name };
};

const managedStore = (policy: SeenPolicy): PolicyStore | null => {
  const arn = policy.arn ?? (isPolicyArn(policy.name) ? policy.name : null);
  if (arn === null) return null;
  return { kind: 'managed', arn, name: arn.slice(arn.lastIndexOf('/') + 1), attach: null };
};

export const isPolicyArn = (name: string): boolean => name.startsWith('arn:') && name.includes(':policy/');

// A policy shown without a name is called `identity[0]`, and a repeated one `app#2`; neither is its name in AWS.
const policyName = (name: string): string | null => {
  const hash = name.lastIndexOf('#');
  const plain = hash > 0 && /^\d+$/.test(name.slice(hash + 1)) ? name.slice(0, hash) : name;
  // A policy of a SAM function is called after its role: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
  const ofFunction = /^([A-Za-z0-9]+Role)\.Policies\[0\]$/.exec(plain);
  if (ofFunction !== null) return `${ofFunction[1]}Policy0`;
  return /^[A-Za-z0-9.]+(?:\[\d+\])+$/.test(plain) ? null : plain;
};

const endpointStore = (attachTo: string | null): PolicyStore => {
  const id = attachTo === null ? null : attachTo.slice(attachTo.lastIndexOf('/') + 1);
  return { kind: 'endpoint', endpointId: id?.startsWith('vpce-') ? id : null, region: regionOf(attachTo) };
};

const regionOf = (arn: string | null): string | null => {
  const region = arn?.startsWith('arn:') ? readArn(arn).region : undefined;
  return region === undefined || region === '' ? null : region;
};

// AWSReservedSSO_<permission set>_<16 hex digits>: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
const permissionSetName = (owner: string | null): string => {
  const name = owner === null ? undefined : principalKey(owner)?.name;
  if (name === undefined || !name.startsWith('AWSReservedSSO_')) return '{PermissionSetName}';
  const rest = name.slice('AWSReservedSSO_'.length);
  const end = rest.lastIndexOf('_');
  return end > 0 ? rest.slice(0, end) : rest;
};
