import { DescribeOrganizationCommand, ListParentsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { type Evidence, noEvidence } from '../../intake/index.ts';
import type { Access } from '../account/access.ts';
import { ask } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { readControlPolicies } from './read-control-policies.ts';

// The simulator's calls, which come last, and see service control policies too.
const keptForOthers = 4;

const kinds = ['serviceControl', 'resourceControl'] as const;

/**
 * The service and resource control policies above an account, level by level: the root, its units, the account.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export const readOrganization = async (access: Access, account: string, signal: AbortSignal): Promise<Evidence> => {
  // Organizations has one endpoint for each partition: https://docs.aws.amazon.com/general/latest/gr/ao.html
  const organizations = access.client(OrganizationsClient, 'us-east-1', keptForOthers);
  const found = await ask({ needs: 'organizations:DescribeOrganization', on: account }, signal, () =>
    organizations.send(new DescribeOrganizationCommand({}), { abortSignal: signal }),
  );
  if (found.kind === 'unread') return unseen(found.because);
  const organization = found.kind === 'answered' ? found.output.Organization : undefined;
  // Neither kind limits the management account: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
  const isManaged = organization !== undefined && organization.MasterAccountId !== account;
  if (!isManaged)
    return { ...noEvidence, seenLayers: kinds.map((policyType) => ({ policyType, of: null, levels: 0 })) };
  const targets = await pathTo(organizations, account, signal);
  if (targets.kind !== 'answered') return unseen(targets.kind === 'unread' ? targets.because : notHere(account));
  const [service, resource] = await Promise.all(
    kinds.map((policyType) => readControlPolicies(organizations, { policyType, targets: targets.output }, signal)),
  );
  return { ...noEvidence, ...joined([service, resource].flatMap((part) => part ?? [])) };
};

const notHere = (account: string): string =>
  `account \`${account}\` is not in the organization that our credentials see`;

const unseen = (because: string): Evidence => ({
  ...noEvidence,
  unseenLayers: kinds.map((policyType) => ({ policyType, of: null, because })),
});

const joined = (parts: readonly Evidence[]): Pick<Evidence, 'policies' | 'seenLayers' | 'unseenLayers'> => ({
  policies: parts.flatMap((part) => part.policies),
  seenLayers: parts.flatMap((part) => part.seenLayers),
  unseenLayers: parts.flatMap((part) => part.unseenLayers),
});

// An account is at most five units below its root: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
const mostLevels = 8;

/** The ids from the root to the account. */
const pathTo = (client: OrganizationsClient, account: string, signal: AbortSignal): Promise<Asked<readonly string[]>> =>
  ask({ needs: 'organizations:ListParents', on: account }, signal, async () => {
    const path = [account];
    for (let level = 0; level < mostLevels; level += 1) {
      const input = { ChildId: path[0] ?? account };
      const { Parents } = await client.send(new ListParentsCommand(input), { abortSignal: signal });
      const [parent] = Parents ?? [];
      if (parent?.Id === undefined) return path;
      path.unshift(parent.Id);
      if (parent.Type === 'ROOT') return path;
    }
    return path;
  });
