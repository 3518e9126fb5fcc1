import {
  GetUserCommand,
  type GetUserCommandOutput,
  GetUserPolicyCommand,
  IAMClient,
  ListAttachedUserPoliciesCommand,
  ListUserPoliciesCommand,
} from '@aws-sdk/client-iam';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { handOver, takeOver } from '../account/hand-over.ts';
import { collect, type Held, type Named } from './held.ts';
import { readGroups } from './read-groups.ts';
import { readManagedPolicies } from './read-managed-policies.ts';
import { type PolicyReads, readOwnPolicies } from './read-own-policies.ts';
import type { FoundArn, Reading } from './resource-reader.ts';

/**
 * A user by its name: inline and attached policies, its groups with theirs, boundary, tags.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
 */
export const readUser = async (access: Access, owner: Named, signal: AbortSignal): Promise<Held> => {
  const own = readOwnPolicies({ access, owner, signal }, policyReads(access, owner.name, signal));
  const grouped = readGroups(access, owner, signal);
  const found =
    takeOver<GetUserCommandOutput>({ access, signal }, `iam:GetUser ${owner.arn}`) ??
    (await getUser(access, owner, signal));
  const { take, gaps } = collect('permissionsBoundary');
  const user = take(found)?.User;
  const boundary = user?.PermissionsBoundary?.PermissionsBoundaryArn;
  const arns = boundary === undefined ? [] : [boundary];
  const limit = await readManagedPolicies(access, { arns, policyType: 'permissionsBoundary' }, signal);
  const [policies, groups] = await Promise.all([own, grouped]);
  if (found.kind === 'absent') return { kind: 'absent' };
  const detail = {
    ...{ Arn: owner.arn, UserName: owner.name },
    ...user,
    ...{ UserPolicyList: policies.inline, AttachedManagedPolicies: policies.attached, GroupList: groups.names },
  };
  const Policies = [...policies.documents, ...groups.documents, ...limit.policies];
  return {
    kind: 'held',
    details: { UserDetailList: [detail], RoleDetailList: [], GroupDetailList: groups.details, Policies },
    gaps: [...gaps, ...policies.gaps, ...groups.gaps, ...limit.gaps],
  };
};

/** The ARN by which IAM holds a user of this name, whatever its case. */
export const findUser = async ({ access, arn, signal }: Reading, name: string): Promise<FoundArn> => {
  const asked = await getUser(access, { arn, name }, signal);
  if (asked.kind === 'unread') return asked;
  const held = asked.kind === 'answered' ? asked.output.User?.Arn : undefined;
  if (held === undefined) return { kind: 'absent' };
  handOver({ access, signal }, `iam:GetUser ${held}`, asked);
  return { kind: 'answered', output: held };
};

const getUser = (access: Access, { arn, name }: Named, signal: AbortSignal): Promise<Asked<GetUserCommandOutput>> =>
  ask({ needs: 'iam:GetUser', on: arn }, signal, () =>
    access.client(IAMClient).send(new GetUserCommand({ UserName: name }), { abortSignal: signal }),
  );

const policyReads = (access: Access, UserName: string, abortSignal: AbortSignal): PolicyReads => {
  const iam = access.client(IAMClient);
  return {
    kind: 'User',
    listInline: async (Marker) => {
      const output = await iam.send(new ListUserPoliciesCommand({ UserName, Marker }), { abortSignal });
      return { items: output.PolicyNames, next: output.Marker };
    },
    getInline: (PolicyName) => iam.send(new GetUserPolicyCommand({ UserName, PolicyName }), { abortSignal }),
    listAttached: async (Marker) => {
      const output = await iam.send(new ListAttachedUserPoliciesCommand({ UserName, Marker }), { abortSignal });
      return { items: output.AttachedPolicies, next: output.Marker };
    },
  };
};
