import type { JudgedArrow } from '../judge/judged-arrow.ts';

/** How many arrows break in some way of deploying. */
export const countBroken = (arrows: readonly JudgedArrow[]): number =>
  arrows.filter(({ verdict }) => verdict === 'broken' || verdict === 'conditional').length;
