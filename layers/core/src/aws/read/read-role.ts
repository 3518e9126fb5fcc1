import {
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';
import { collect, type Held, type Named } from './held.ts';
import { readManagedPolicies } from './read-managed-policies.ts';
import { type PolicyReads, readOwnPolicies } from './read-own-policies.ts';

/**
 * A role by its name: trust policy, inline and attached policies, boundary, tags.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
 */
export const readRole = async (access: Access, owner: Named, signal: AbortSignal): Promise<Held> => {
  const own = readOwnPolicies({ access, owner, signal }, policyReads(access, owner.name, signal));
  const iam = access.client(IAMClient);
  const found = await ask({ needs: 'iam:GetRole', on: owner.arn }, signal, () =>
    iam.send(new GetRoleCommand({ RoleName: owner.name }), { abortSignal: signal }),
  );
  const { take, gaps } = collect('permissionsBoundary', 'resource');
  const role = take(found)?.Role;
  const boundary = role?.PermissionsBoundary?.PermissionsBoundaryArn;
  const arns = boundary === undefined ? [] : [boundary];
  const [policies, limit] = await Promise.all([
    own,
    readManagedPolicies(access, { arns, policyType: 'permissionsBoundary' }, signal),
  ]);
  if (found.kind === 'absent') return { kind: 'absent' };
  const detail = {
    ...{ Arn: owner.arn, RoleName: owner.name },
    ...role,
    ...{ RolePolicyList: policies.inline, AttachedManagedPolicies: policies.attached },
  };
  const Policies = [...policies.documents, ...limit.policies];
  return {
    kind: 'held',
    details: { RoleDetailList: [detail], UserDetailList: [], GroupDetailList: [], Policies },
    gaps: [...gaps, ...policies.gaps, ...limit.gaps],
  };
};

const policyReads = (access: Access, RoleName: string, abortSignal: AbortSignal): PolicyReads => {
  const iam = access.client(IAMClient);
  return {
    kind: 'Role',
    listInline: async (Marker) => {
      const output = await iam.send(new ListRolePoliciesCommand({ RoleName, Marker }), { abortSignal });
      return { items: output.PolicyNames, next: output.Marker };
    },
    getInline: (PolicyName) => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }), { abortSignal }),
    listAttached: async (Marker) => {
      const output = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName, Marker }), { abortSignal });
      return { items: output.AttachedPolicies, next: output.Marker };
    },
  };
};
