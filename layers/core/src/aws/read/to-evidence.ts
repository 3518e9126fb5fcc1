import { lastPart, roleOfSession } from '../../arn/index.ts';
import { type Evidence, evidenceOf, noEvidence, readAccountDetails, type SeenPolicy } from '../../intake/index.ts';
import type { Held } from './held.ts';

type Asking = { readonly arn: string; readonly held?: string | undefined };

/**
 * What IAM holds of a principal as evidence: by the same reading as an account file, so that both tell the same. IAM finds a name
 * whatever its case and path, and what is told goes by the ARN that IAM holds: it must be the one asked for, or nothing is told.
 */
export const toEvidence = ({ arn, held: asked }: Asking, held: Held): Evidence => {
  if (held.kind === 'absent') return absentEvidence(arn);
  const own = ownArn(held) ?? arn;
  if ((asked !== undefined && own !== asked) || !isNamed(own, nameIn(arn))) return renamed(arn);
  const reading = readAccountDetails(held.details);
  const evidence = reading.kind === 'account' ? evidenceOf(reading.account, arn) : null;
  if (evidence === null) return absentEvidence(arn);
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
    ...(evidence.spellings && { spellings: evidence.spellings }),
  };
};

const nameIn = (arn: string): string => lastPart(roleOfSession(arn) ?? arn);

/** Whether an ARN is of this name: names of users and roles are not told apart by their case. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export const isNamed = (arn: string, name: string): boolean => lastPart(arn).toLowerCase() === name.toLowerCase();

const ownArn = ({ details }: Extract<Held, { kind: 'held' }>): string | null => {
  const [detail] = [...details.RoleDetailList, ...details.UserDetailList];
  return detail !== undefined && 'Arn' in detail && typeof detail.Arn === 'string' ? detail.Arn : null;
};

const renamed = (arn: string): Evidence =>
  unseenEvidence(arn, `IAM answered for another principal than \`${arn}\` meant a moment ago: ask again`);

const fromLive = (policy: SeenPolicy): SeenPolicy =>
  policy.source === 'accountDetails' ? { ...policy, source: 'live' } : policy;

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
