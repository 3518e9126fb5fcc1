import type { StatedError } from '../facts.ts';
import { tellsRefusal } from './tells-refusal.ts';

/** Whether an error is a denial: by its code or status, or because its own message says so under a code of another kind. */
export const isRefused = ({ kind, failure, message }: StatedError): boolean => {
  if (kind === 'refusal') return true;
  if (kind === 'credential' || kind === 'throttling' || kind === 'client') return false;
  return failure === null && tellsRefusal(message);
};
