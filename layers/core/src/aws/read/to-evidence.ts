import { type Evidence, evidenceOf, noEvidence, readAccountDetails, type SeenPolicy } from '../../intake/index.ts';
import type { Held } from './held.ts';

/** What IAM holds of a principal as evidence: by the same reading as an account file, so that both tell the same. */
export const toEvidence = (arn: string, held: Held): Evidence => {
  if (held.kind === 'absent') return absentEvidence(arn);
  const reading = readAccountDetails(held.details);
  const evidence = reading.kind === 'account' ? evidenceOf(reading.account, arn) : null;
  if (evidence === null) return spelledOtherwise(arn, held);
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

/** IAM finds a name whatever its case; a policy that names the ARN means exactly one spelling. */
const spelledOtherwise = (arn: string, { details }: Extract<Held, { kind: 'held' }>): Evidence => {
  const [detail] = [...details.RoleDetailList, ...details.UserDetailList];
  const own = detail !== undefined && 'Arn' in detail ? detail.Arn : null;
  const spelling = typeof own === 'string' ? ` as \`${own}\`` : ' otherwise';
  return unseenEvidence(arn, `IAM spells \`${arn}\`${spelling}: paste the error with that ARN to have it read`);
};

const absentEvidence = (arn: string): Evidence =>
  unseenEvidence(arn, `IAM has no principal \`${arn}\` in this account: it was deleted, or it is spelled otherwise`);

const unseenEvidence = (arn: string, because: string): Evidence => {
  const kinds = ['identity', 'permissionsBoundary'] as const;
  return {
    ...noEvidence,
    unseenLayers: kinds.map((policyType) => ({ policyType, of: arn, because })),
    notes: [because],
  };
};
