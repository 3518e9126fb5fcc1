import type { PolicyInput } from '@whydenied/iam';
import { isSamePrincipal, policySetFor } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { SimulationAsked } from '../ports.ts';

/**
 * How a request is put to the simulator: as the account holds the principal when all that is known of it was read there, else on the
 * documents shown. Null: the request has parts to fill in, or nothing is known of its principal.
 */
export const simulationOf = (request: ChainRequest, evidence: Evidence): SimulationAsked | null => {
  const { principal, action, resource, context } = request;
  if (principal === null || action === null || resource === null || isOpen(`${principal} ${resource}`)) return null;
  const { policies } = policySetFor({ request, evidence });
  const asked = {
    request: {
      ...{ principal, action, resource, context },
      ...(request.resourceAccount !== null && { resourceAccount: request.resourceAccount }),
    },
    boundary: [],
    resource: policies.resource ?? [],
  };
  const live = evidence.principals.find(({ arn, source }) => source === 'live' && isSamePrincipal(arn, principal));
  if (live !== undefined && isAllLive(evidence, live.arn))
    return { ...asked, kind: 'principal', source: live.arn, added: [], excluded: [] };
  const identity: readonly PolicyInput[] = policies.identity ?? [];
  if (identity.length === 0) return null;
  const organization = policies.serviceControl ?? [];
  return { ...asked, kind: 'custom', identity, boundary: policies.permissionsBoundary ?? [], organization };
};

const isOpen = (text: string): boolean => /[{}*]/.test(text);

/** Nobody showed another text for a policy of the principal. */
const isAllLive = ({ policies }: Evidence, arn: string): boolean =>
  policies.every(
    ({ policyType, appliesTo, source }) =>
      (policyType !== 'identity' && policyType !== 'permissionsBoundary') ||
      (appliesTo !== null && !isSamePrincipal(appliesTo, arn)) ||
      source === 'live' ||
      source === 'awsManaged',
  );
