import {
  DescribePolicyCommand,
  ListPoliciesForTargetCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { type Evidence, noEvidence, type SeenPolicy } from '../../intake/index.ts';
import { ask, askPages } from '../account/ask.ts';

type Wanted = {
  readonly policyType: 'serviceControl' | 'resourceControl';
  /** Ids from the root to the account. */
  readonly targets: readonly string[];
};

const filters = { serviceControl: 'SERVICE_CONTROL_POLICY', resourceControl: 'RESOURCE_CONTROL_POLICY' } as const;

/**
 * The policies of one kind at each level; a root without any has the kind switched off, since an enabled one keeps at least one policy.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPoliciesForTarget.html
 */
export const readControlPolicies = async (
  client: OrganizationsClient,
  { policyType, targets }: Wanted,
  signal: AbortSignal,
): Promise<Evidence> => {
  const listed = await Promise.all(
    targets.map((TargetId) =>
      askPages({ needs: 'organizations:ListPoliciesForTarget', on: TargetId }, signal, async (NextToken) => {
        const input = { TargetId, Filter: filters[policyType], NextToken };
        const output = await client.send(new ListPoliciesForTargetCommand(input), { abortSignal: signal });
        return { items: output.Policies, next: output.NextToken };
      }),
    ),
  );
  const layer = { policyType, of: null };
  const failed = listed.find((level) => level.kind === 'unread');
  if (failed !== undefined) return { ...noEvidence, unseenLayers: [{ ...layer, because: failed.because }] };
  const levels = listed.map((level) => (level.kind === 'answered' ? level.output : []));
  if (levels[0]?.length === 0) return { ...noEvidence, seenLayers: [{ ...layer, levels: 0 }] };
  const held = levels.flatMap((policies, level) => policies.map(({ Id = '', Name = Id }) => ({ Id, Name, level })));
  const read = await readDocuments(
    client,
    held.map(({ Id }) => Id),
    signal,
  );
  if (read.because !== null) return { ...noEvidence, unseenLayers: [{ ...layer, because: read.because }] };
  const policies = held.map(({ Id, Name, level }): SeenPolicy => {
    const fixed = { appliesTo: null, home: 'unknown', arn: null, source: 'live', asOf: null } as const;
    const attached = { attachTo: targets[level] ?? null, alsoAttachedTo: [] };
    return { ...fixed, ...attached, policyType, name: Name, level, document: read.documents.get(Id) };
  });
  return { ...noEvidence, policies, seenLayers: [{ ...layer, levels: targets.length }] };
};

type Documents = { readonly documents: ReadonlyMap<string, string>; readonly because: string | null };

/** Every document, or why one of them is missing: a level with a hole decides nothing. */
const readDocuments = async (
  client: OrganizationsClient,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Documents> => {
  const documents = new Map<string, string>();
  const asked = await Promise.all(
    [...new Set(ids)].map(async (PolicyId) => {
      const read = await ask({ needs: 'organizations:DescribePolicy', on: PolicyId }, signal, () =>
        client.send(new DescribePolicyCommand({ PolicyId }), { abortSignal: signal }),
      );
      if (read.kind === 'answered') documents.set(PolicyId, read.output.Policy?.Content ?? '');
      return read;
    }),
  );
  const failed = asked.find((read) => read.kind === 'unread');
  return { documents, because: failed?.kind === 'unread' ? failed.because : null };
};
