import type { Recognition } from '../cause.ts';
import type { Clues, DenyingLayer } from '../clues/clues.ts';
import { denyPlaces } from '../remedies/deny-places.ts';
import { sureness } from './denied-action.ts';
import { found } from './found.ts';

type Sign = {
  readonly policyTypes: readonly DenyingLayer['policyType'][];
  readonly fits: boolean;
  readonly because: string;
};

/** A policy of one of these kinds denies explicitly. */
export const whenExplicit = (clues: Clues, { policyTypes, fits, because }: Sign): Recognition | null => {
  const { kind, policyType } = clues.layer;
  if (!fits || kind !== 'explicit' || !policyTypes.includes(policyType)) return null;
  return found({ tier: 'explicitDeny', confidence: sureness(clues), because, places: denyPlaces(clues) });
};
