import type { Fault } from '../fault.ts';
import { refusal } from './problem.ts';

/** A question over its caller's quota, as a problem that says when the next one is taken. */
export const overQuota = (freesAt: number): Fault => {
  const time = new Date(freesAt).toISOString().slice(11, 16);
  return refusal('throttled', `you have asked all the questions of this hour: ask again from ${time} UTC`);
};
