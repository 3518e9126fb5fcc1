import { knownKeys } from '../judge/known-keys.ts';
import type { Need } from '../judge/need.ts';
import { nearestName } from './nearest-name.ts';

/** The condition key that a misspelt one means; a key that exists, or that nothing resembles, as it is written. */
export const knownKey = (written: string, need: Need): string => {
  const names = [...knownKeys(need.action), ...Object.keys(need.context)];
  const isKnown = names.some((name) => name.toLowerCase() === written.toLowerCase()) || written.includes('/');
  return isKnown || !written.startsWith('aws:') ? written : (nearestName(written, names) ?? written);
};
