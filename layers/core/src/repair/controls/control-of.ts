import type { Control } from './control.ts';
import { controls } from './controls.data.ts';

/** The control that a condition key belongs to; null for a key that says who or what is meant. */
export const controlOf = (key: string): Control | null => {
  const name = key.toLowerCase();
  return (
    controls.find(({ keys }) => keys.some((known) => known === name || (isOpen(known) && name.startsWith(known)))) ??
    null
  );
};

// `aws:requesttag/` is followed by the tag's own key.
const isOpen = (known: string): boolean => known.endsWith('/') || known.endsWith(':');
