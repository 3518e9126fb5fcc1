import type { Ranking } from '@whydenied/core/recognise';

export type Settings = {
  readonly seed: number;
  /** How often descent goes over all rows. */
  readonly passes: number;
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly decay: number;
  /** A feature that fewer examples have says nothing. */
  readonly fewest: number;
  /** How much more an example counts that somebody met than one that we wrote. */
  readonly report: number;
  /** 0: each example counts the same; 1: each class does. */
  readonly balance: number;
  /** How many times as much as another an example of a rare class counts at most. */
  readonly rarest: number;
  /** Weights smaller than this share of the greatest are dropped. */
  readonly smallest: number;
};

const common: Settings = {
  seed: 20_261_128,
  passes: 16,
  rate: 3,
  decay: 2e-5,
  fewest: 2,
  report: 1.5,
  balance: 0.5,
  rarest: 3,
  smallest: 0.04,
};

/** Found by cross-validation: `npm run train -- --validate`. */
export const settingsOf: Readonly<Record<Ranking, Settings>> = {
  causes: { ...common, balance: 0.25 },
  notes: { ...common, smallest: 0.05 },
  intents: { ...common, balance: 1, rarest: 6 },
  asks: common,
};
