import type { Evidence } from '../../intake/index.ts';
import type { DecidedRequest } from '../../playbook/index.ts';
import { exclusionsOf } from './confirm-fix.ts';
import type { LiveAsking } from './live-asking.ts';
import { simulationOf } from './simulation-of.ts';

type Decided = { readonly requests: readonly DecidedRequest[]; readonly evidence: Evidence };

/** Whether the denial goes away without the policy that is suspected: asked of the simulator with that policy left out. */
export const confirmCause = async (asking: LiveAsking, { requests, evidence }: Decided): Promise<readonly string[]> => {
  const request = requests.find(({ decidedBy }) => decidedBy === 'both');
  const suspect = request?.decision?.deniedBy.find(
    ({ denial, policyType, policy }) => denial === 'explicit' && policyType === 'identity' && policy !== undefined,
  )?.policy;
  const asked = request === undefined ? null : simulationOf(request, evidence);
  if (suspect === undefined || asked?.kind !== 'principal') return [];
  const excluded = exclusionsOf(suspect, null, evidence);
  if (excluded.length === 0) return [];
  const simulated = await asking.account.simulate({ ...asked, excluded }, asking.call);
  if (simulated.kind === 'undecided') return [];
  return simulated.decision === 'explicitDeny'
    ? [`IAM’s simulator: without \`${suspect}\` it is still explicitly denied, so that another policy denies it too`]
    : [`IAM’s simulator confirms the cause: without \`${suspect}\` nothing denies it explicitly`];
};
