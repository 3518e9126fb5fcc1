import type { StatedError } from '../facts.ts';
import { tellsRefusal } from './tells-refusal.ts';

/** Whether an error is a denial: by its code or status, or because its own message says so under a code of another kind. */
export const isRefused = ({ kind, failure, message }: StatedError): boolean => {
  if (kind === 'refusal') return true;
  if (kind === 'credential' || kind === 'throttling' || kind === 'client') return false;
  // A feature that is not open to the account is refused, in AWS's own words
  return (failure === null || failure === 'featureNotOpen') && tellsRefusal(message);
};
