import { descend } from './descend.ts';
import { indexRows } from './index-rows.ts';
import type { Settings } from './settings.ts';
import type { TrainingRow } from './training-rows.ts';

/** A trained ranking before it is made small: a row of weights a feature. */
export type Trained = {
  readonly classes: readonly string[];
  readonly places: Int32Array;
  readonly bias: Float64Array;
  /** Feature by feature, class by class. */
  readonly weights: Float32Array;
};

/** Multinomial logistic regression by seeded descent: the same rows make the same weights. */
export const trainRanking = (rows: readonly TrainingRow[], settings: Settings): Trained => {
  const classes = [...new Set(rows.flatMap(({ targets }) => targets.map(({ id }) => id)))].sort();
  const places = commonPlaces(rows, settings.fewest);
  const indexed = indexRows(rows, { classes, places, settings });
  return { classes, places, ...descend(indexed, { classes: classes.length, features: places.length, settings }) };
};

const commonPlaces = (rows: readonly TrainingRow[], fewest: number): Int32Array => {
  const counts = new Map<number, number>();
  for (const { features } of rows) for (const place of features.places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return Int32Array.from([...counts].flatMap(([place, count]) => (count >= fewest ? [place] : []))).sort();
};
