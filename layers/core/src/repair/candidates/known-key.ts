import { knownKeys, tagKeys } from '../judge/known-keys.ts';
import type { Need } from '../judge/need.ts';
import { nearestName } from './nearest-name.ts';

/** The condition key that a misspelt one means; a key that exists, or that nothing resembles, as it is written. */
export const knownKey = (written: string, need: Need): string => {
  if (!written.startsWith('aws:')) return written;
  const at = written.indexOf('/');
  // The name of a tag is its writer's.
  if (at >= 0) return `${known(written.slice(0, at), tagKeys)}${written.slice(at)}`;
  return known(written, [...knownKeys(need.action), ...Object.keys(need.context)]);
};

const known = (written: string, names: readonly string[]): string =>
  names.some((name) => name.toLowerCase() === written.toLowerCase())
    ? written
    : (nearestName(written, names) ?? written);
