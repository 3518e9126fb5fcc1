import { DERIVED_KEYS, type DerivedKey } from './derived-keys.ts';
import type { RequestFacts } from './request-facts.ts';

/** The value of a key that follows from the request itself, by the key in lower case; undefined when it does not. */
export const deriveKey = (lowerKey: string, facts: RequestFacts): string | undefined =>
  DERIVED_KEYS.get(lowerKey)?.valueOf(facts);

/** AWS's spelling of a key that was derived, by the key in lower case. */
export const spellDerivedKey = (lowerKey: string): string => (DERIVED_KEYS.get(lowerKey) as DerivedKey).key;
