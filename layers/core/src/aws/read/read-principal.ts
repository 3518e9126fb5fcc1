import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { type Evidence, noEvidence, type UnseenLayer } from '../../intake/index.ts';
import type { Access } from '../account/access.ts';
import { readRole } from './read-role.ts';
import { readUser } from './read-user.ts';
import { toEvidence } from './to-evidence.ts';

/** Everything IAM holds of a user or of the role behind a session; other principals have nothing to read. */
export const readPrincipal = async (access: Access, arn: string, signal: AbortSignal): Promise<Evidence> => {
  const { kind, name } = nameOf(arn);
  switch (kind) {
    case 'role': {
      const role = { arn: roleOfSession(arn) ?? arn, name };
      return toEvidence(role.arn, await readRole(access, role, signal));
    }
    case 'user':
      return toEvidence(arn, await readUser(access, { arn, name }, signal));
    case 'root':
      return { ...noEvidence, seenLayers: ownLayers.map((policyType) => ({ policyType, of: arn })) };
    case 'other':
      return { ...noEvidence, unseenLayers: ownLayers.map((policyType): UnseenLayer => unreadable(policyType, arn)) };
  }
};

const ownLayers = ['identity', 'permissionsBoundary'] as const;

const unreadable = (policyType: UnseenLayer['policyType'], of: string): UnseenLayer => ({
  policyType,
  of,
  because: `IAM holds no user or role of the name \`${of}\``,
});

/** The name is the last part of a user's or role's ARN, behind its path; a session's ARN has the name alone. */
const nameOf = (arn: string): { readonly kind: 'role' | 'user' | 'root' | 'other'; readonly name: string } => {
  const { type, id } = readArn(arn);
  if (type === 'root') return { kind: 'root', name: '' };
  if (type === 'assumed-role') return { kind: 'role', name: id.split('/')[0] ?? '' };
  if (type === 'role' || type === 'user') return { kind: type, name: lastPart(id) };
  return { kind: 'other', name: '' };
};
