import { readText } from '../intake/index.ts';
import { factFeatures } from './features/fact-features.ts';
import type { Features } from './features/gather-features.ts';

export type NearestExample = { readonly id: string; readonly text: string; readonly likeness: number };

/** The examples that a text is most like, from 0 to 1; for people who ask why. The examples are given: they do not ship. */
export const nearestExamples = (
  text: string,
  examples: readonly { readonly id: string; readonly text: string }[],
): readonly NearestExample[] => {
  const asked = weightsOf(factFeatures(readText(text)));
  return examples
    .map(({ id, text: example }) => ({ id, text: example, likeness: dot(asked, factFeatures(readText(example))) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5);
};

const weightsOf = ({ places, values }: Features): ReadonlyMap<number, number> =>
  new Map(Array.from(places, (place, index) => [place, values[index] ?? 0]));

const dot = (weights: ReadonlyMap<number, number>, { places, values }: Features): number =>
  places.reduce((sum, place, index) => sum + (weights.get(place) ?? 0) * (values[index] ?? 0), 0);
