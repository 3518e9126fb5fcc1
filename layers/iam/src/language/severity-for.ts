import type { Effect } from './policy-document.ts';

/** How grave an unusable part of a statement is: of a Deny, what it meant to deny is unknown. */
export const severityFor = (effect: Effect): 'warning' | 'error' => (effect === 'Allow' ? 'warning' : 'error');
