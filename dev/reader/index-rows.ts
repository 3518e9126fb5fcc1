import type { Settings } from './settings.ts';
import type { TrainingRow } from './training-rows.ts';

/** A row with features and classes by number. */
export type IndexedRow = {
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly targets: Float64Array;
  /** How much it counts. */
  readonly weight: number;
};

type Vocabulary = { readonly classes: readonly string[]; readonly places: Int32Array; readonly settings: Settings };

/** Rows by number, features outside the vocabulary left out; a rare class counts more than its few rows. */
export const indexRows = (
  rows: readonly TrainingRow[],
  { classes, places, settings }: Vocabulary,
): readonly IndexedRow[] => {
  const rowOf = new Map(Array.from(places, (place, index) => [place, index]));
  const sizes = new Map<string, number>();
  for (const { targets } of rows) for (const { id, share } of targets) sizes.set(id, (sizes.get(id) ?? 0) + share);
  const average = rows.length / classes.length;
  return rows.map(({ example, features, targets }) => {
    const kept = Array.from(features.places, (place, at) => ({
      row: rowOf.get(place) ?? -1,
      value: features.values[at] ?? 0,
    }));
    const known = kept.filter(({ row }) => row !== -1);
    const shares = new Float64Array(classes.length);
    for (const { id, share } of targets) shares[classes.indexOf(id)] = share;
    const rarity = (average / (sizes.get(example.id) ?? average)) ** settings.balance;
    return {
      features: Int32Array.from(known, ({ row }) => row),
      values: Float32Array.from(known, ({ value }) => value),
      targets: shares,
      weight: Math.min(rarity, settings.rarest) * (example.from === 'report' ? settings.report : 1),
    };
  });
};
