import {
  GetGroupPolicyCommand,
  IAMClient,
  ListAttachedGroupPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsForUserCommand,
} from '@aws-sdk/client-iam';
import type { Access } from '../account/access.ts';
import { askPages } from '../account/ask.ts';
import { collect, type Detail, type Gap, type Named } from './held.ts';
import { type PolicyReads, readOwnPolicies } from './read-own-policies.ts';

type Groups = {
  readonly names: readonly string[];
  readonly details: readonly Detail[];
  readonly documents: readonly Detail[];
  readonly gaps: readonly Gap[];
};

/**
 * The groups of a user with their policies.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html
 */
export const readGroups = async (access: Access, user: Named, signal: AbortSignal): Promise<Groups> => {
  const iam = access.client(IAMClient);
  const { take, gaps } = collect('identity');
  const read = { needs: 'iam:ListGroupsForUser', on: user.arn };
  const asked = await askPages(read, signal, async (Marker) => {
    const input = { UserName: user.name, Marker };
    const output = await iam.send(new ListGroupsForUserCommand(input), { abortSignal: signal });
    return { items: output.Groups, next: output.Marker };
  });
  const groups = (take(asked) ?? []).map(({ Arn = '', GroupName = '' }) => ({ arn: Arn, name: GroupName }));
  const policies = await Promise.all(
    groups.map((owner) => readOwnPolicies({ access, owner, signal }, policyReads(access, owner.name, signal))),
  );
  return {
    names: groups.map(({ name }) => name),
    details: groups.map(({ arn, name }, index) => ({
      ...{ Arn: arn, GroupName: name },
      ...{ GroupPolicyList: policies[index]?.inline, AttachedManagedPolicies: policies[index]?.attached },
    })),
    documents: policies.flatMap(({ documents }) => documents),
    gaps: [...gaps, ...policies.flatMap((group) => group.gaps)],
  };
};

const policyReads = (access: Access, GroupName: string, abortSignal: AbortSignal): PolicyReads => {
  const iam = access.client(IAMClient);
  return {
    kind: 'Group',
    listInline: async (Marker) => {
      const output = await iam.send(new ListGroupPoliciesCommand({ GroupName, Marker }), { abortSignal });
      return { items: output.PolicyNames, next: output.Marker };
    },
    getInline: (PolicyName) => iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName }), { abortSignal }),
    listAttached: async (Marker) => {
      const output = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName, Marker }), { abortSignal });
      return { items: output.AttachedPolicies, next: output.Marker };
    },
  };
};
