import { readArn } from '../../arn/index.ts';
import type { Found, ReadWish } from '../../conversation/index.ts';
import type { Evidence, UnseenLayer } from '../../intake/index.ts';
import { noEvidence } from '../../intake/index.ts';
import type { Access } from '../account/access.ts';

/** Reads one thing, loading the clients of its service when it is first asked for. */
export const readWish = async (access: Access, wish: ReadWish, signal: AbortSignal): Promise<Evidence> => {
  switch (wish.kind) {
    case 'principal':
      return (await import('./read-principal.ts')).readPrincipal.read({ ...wish, access, signal });
    case 'resource':
      return (await import('./read-resource.ts')).readResource.read({ ...wish, access, signal });
    case 'organization':
      return (await import('./read-organization.ts')).readOrganization(access, wish.account, signal);
    case 'vpcEndpoint':
      return (await import('./read-vpc-endpoint.ts')).readVpcEndpoint(access, wish, signal);
  }
};

/** Finds what a wish is about: the wish to read, with the ARN that AWS holds it by. */
export const findWish = async (access: Access, wish: ReadWish, signal: AbortSignal): Promise<Found> => {
  if (wish.kind === 'organization' || wish.kind === 'vpcEndpoint') return { kind: 'found', wish };
  const { find } =
    wish.kind === 'principal'
      ? (await import('./read-principal.ts')).readPrincipal
      : (await import('./read-resource.ts')).readResource;
  const found = await find({ access, arn: wish.arn, signal });
  return found.kind === 'answered' ? { kind: 'found', wish: { ...wish, held: found.output } } : found;
};

/** Whose account a wish is about; null: the ARN does not tell, our own is taken. */
export const accountOf = (wish: ReadWish): string | null => {
  const account = 'account' in wish ? wish.account : null;
  const inArn = 'arn' in wish ? readArn(wish.arn).account : '';
  return account ?? (/^\d{12}$/.test(inArn) ? inArn : null);
};

/** That nothing of a wish could be read, and why. */
export const unreadWish = (wish: ReadWish, because: string): Evidence => ({
  ...noEvidence,
  unseenLayers: layersOf(wish).map(({ policyType, of }): UnseenLayer => ({ policyType, of, because })),
});

const layersOf = (wish: ReadWish): readonly Pick<UnseenLayer, 'policyType' | 'of'>[] => {
  switch (wish.kind) {
    case 'principal':
      return [
        { policyType: 'identity', of: wish.arn },
        { policyType: 'permissionsBoundary', of: wish.arn },
      ];
    case 'resource':
      return [{ policyType: 'resource', of: wish.arn }];
    case 'organization':
      return [
        { policyType: 'serviceControl', of: null },
        { policyType: 'resourceControl', of: null },
      ];
    case 'vpcEndpoint':
      return [{ policyType: 'vpcEndpoint', of: null }];
  }
};
