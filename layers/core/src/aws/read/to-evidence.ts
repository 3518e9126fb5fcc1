import { type Evidence, evidenceOf, noEvidence, readAccountDetails, type SeenPolicy } from '../../intake/index.ts';
import type { Held } from './held.ts';

/** What IAM holds of a principal as evidence: by the same reading as an account file, so that both tell the same. */
export const toEvidence = (arn: string, held: Held): Evidence => {
  if (held.kind === 'absent') return absentEvidence(arn);
  const reading = readAccountDetails(held.details);
  const evidence = reading.kind === 'account' ? evidenceOf(reading.account, arn) : null;
  if (evidence === null) throw new Error('bug: a principal is not in its own details');
  const of = evidence.principals[0]?.arn ?? arn;
  const gaps = held.gaps.map((gap) => ({ ...gap, of }));
  // A document that was not read is told by its gap, which names the permission.
  const untold = evidence.unseenLayers.filter((layer) => !gaps.some((gap) => gap.policyType === layer.policyType));
  return {
    policies: evidence.policies.map(fromLive),
    principals: evidence.principals.map((principal) => ({ ...principal, source: 'live' })),
    seenLayers: evidence.seenLayers.filter((layer) => !gaps.some((gap) => gap.policyType === layer.policyType)),
    unseenLayers: [...gaps, ...untold],
    notes: [],
  };
};

const fromLive = (policy: SeenPolicy): SeenPolicy =>
  policy.source === 'accountDetails' ? { ...policy, source: 'live' } : policy;

const absentEvidence = (arn: string): Evidence => {
  const because = `IAM has no principal \`${arn}\` in this account: it was deleted, or it is spelled otherwise`;
  const kinds = ['identity', 'permissionsBoundary'] as const;
  return {
    ...noEvidence,
    unseenLayers: kinds.map((policyType) => ({ policyType, of: arn, because })),
    notes: [because],
  };
};
