import type { SeenPolicy } from '../../intake/index.ts';

/** Whether somebody showed a policy; `FullAWSAccess` is put beside a service control policy that only denies, as organizations do. */
export const isWritten = ({ policyType, name, home }: SeenPolicy): boolean =>
  !(policyType === 'serviceControl' && name === 'FullAWSAccess' && home === 'awsManaged');
