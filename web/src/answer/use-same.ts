import { useRef } from 'react';

/** The value as it was first seen, for as long as it says the same: every word of a stream brings copies of what came before. */
export const useSame = <T>(value: T): T => {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
};
