import type { ActionName } from '../match/action-pattern.ts';

/** Whether a call carries no AWS signature, so that no identity of AWS stands behind it. */
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
export const isUnsignedCall = ({ service, name }: ActionName): boolean =>
  service === 'sts' && (name === 'assumerolewithwebidentity' || name === 'assumerolewithsaml');
