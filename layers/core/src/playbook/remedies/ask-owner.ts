import type { Clues } from '../clues/clues.ts';
import type { Remedy } from '../remedy.ts';
import { denyPlaces } from './deny-places.ts';

type Asked = { readonly owner: string; readonly text: string; readonly actions: readonly string[] };

/** Somebody else has to act: who, the text to send, and the actions that it takes. */
export const askOwner = (asked: Asked): Remedy => ({ kind: 'askOwner', denies: [], ...asked });

/** The same where a shown statement may deny. */
export const askFor = (clues: Clues, asked: Asked): Remedy => ({
  kind: 'askOwner',
  denies: denyPlaces(clues),
  ...asked,
});
