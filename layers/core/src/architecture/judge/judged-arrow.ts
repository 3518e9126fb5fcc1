import type { Because, Need, Wire } from '../arrow.ts';
import type { World } from '../world/world.ts';
import type { Outcome } from './asking.ts';

export type Verdict = 'works' | 'broken' | 'conditional' | 'unknown';

export type JudgedNeed = { readonly need: Need; readonly outcome: Outcome };

/** An arrow in one way of deploying. */
export type ArrowOfWorld = {
  readonly from: string;
  readonly to: string;
  readonly world: World;
  readonly because: readonly Because[];
  readonly needs: readonly JudgedNeed[];
  readonly open: readonly string[];
  readonly verdict: Exclude<Verdict, 'conditional'>;
  /** A profile that cannot be called from the Region. */
  readonly isElsewhere: boolean;
};

/** An arrow over all ways of deploying. */
export type JudgedArrow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
  readonly when: string | null;
  readonly because: readonly Because[];
  readonly worlds: readonly ArrowOfWorld[];
};

export type WireLike = Wire & { readonly elsewhere?: boolean };
