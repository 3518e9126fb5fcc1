import type { Asking } from '../playbook/index.ts';

/** What to ask where the policies as they are now allow the call. */
export const stillFails: Asking = {
  ask: 'Does the call still fail now?',
  because: 'the policies as they are now allow it, so that they may be newer than the denial',
  command: null,
};
