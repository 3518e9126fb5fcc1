import {
  GetRoleCommand,
  type GetRoleCommandOutput,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { handOver, takeOver } from '../account/hand-over.ts';
import { collect, type Held, type Named } from './held.ts';
import { readManagedPolicies } from './read-managed-policies.ts';
import { type PolicyReads, readOwnPolicies } from './read-own-policies.ts';
import type { FoundArn, Reading } from './resource-reader.ts';

/**
 * A role by its name: trust policy, inline and attached policies, boundary, tags.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
 */
export const readRole = async (access: Access, owner: Named, signal: AbortSignal): Promise<Held> => {
  const own = readOwnPolicies({ access, owner, signal }, policyReads(access, owner.name, signal));
  const found =
    takeOver<GetRoleCommandOutput>({ access, signal }, `iam:GetRole ${owner.arn}`) ??
    (await getRole(access, owner, signal));
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

/** The ARN by which IAM holds a role of this name, whatever its case. */
export const findRole = async ({ access, arn, signal }: Reading, name: string): Promise<FoundArn> => {
  const asked = await getRole(access, { arn, name }, signal);
  if (asked.kind === 'unread') return asked;
  const held = asked.kind === 'answered' ? asked.output.Role?.Arn : undefined;
  if (held === undefined) return { kind: 'absent' };
  handOver({ access, signal }, `iam:GetRole ${held}`, asked);
  return { kind: 'answered', output: held };
};

const getRole = (access: Access, { arn, name }: Named, signal: AbortSignal): Promise<Asked<GetRoleCommandOutput>> =>
  ask({ needs: 'iam:GetRole', on: arn }, signal, () =>
    access.client(IAMClient).send(new GetRoleCommand({ RoleName: name }), { abortSignal: signal }),
  );

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
