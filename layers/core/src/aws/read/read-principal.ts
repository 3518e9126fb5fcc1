import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { noEvidence, type UnseenLayer } from '../../intake/index.ts';
import { findRole, readRole } from './read-role.ts';
import { findUser, readUser } from './read-user.ts';
import type { ReadResource } from './resource-reader.ts';
import { isNamed, toEvidence } from './to-evidence.ts';

/** Finds a user or the role behind a session, and reads everything IAM holds of it; other principals have nothing to read. */
export const readPrincipal: ReadResource = {
  find: async (reading) => {
    const { arn } = reading;
    const { kind, name } = nameOf(arn);
    if (kind === 'root' || kind === 'other') return { kind: 'answered', output: arn };
    const asked = await (kind === 'role' ? findRole : findUser)(reading, name);
    return asked.kind === 'answered' && !isNamed(asked.output, name) ? { kind: 'absent' } : asked;
  },
  read: async (reading) => {
    const { access, arn, signal, held } = reading;
    const { kind, name } = nameOf(held ?? arn);
    switch (kind) {
      case 'role':
        return toEvidence(reading, await readRole(access, { arn: held ?? roleOfSession(arn) ?? arn, name }, signal));
      case 'user':
        return toEvidence(reading, await readUser(access, { arn: held ?? arn, name }, signal));
      case 'root':
        return { ...noEvidence, seenLayers: ownLayers.map((policyType) => ({ policyType, of: arn })) };
      case 'other':
        return { ...noEvidence, unseenLayers: ownLayers.map((policyType): UnseenLayer => unreadable(policyType, arn)) };
    }
  },
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
