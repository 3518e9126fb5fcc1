import { hashFeature } from './hash-feature.ts';

/** The features of one text by their place, with weights whose squares add up to one. */
export type Features = { readonly places: Int32Array; readonly values: Float32Array };

/** Collects the features that are added: each counts once, however often the text says it. */
export const gatherFeatures = (fill: (add: (feature: string, weight: number) => void) => void): Features => {
  const found = new Map<number, number>();
  fill((feature, weight) => {
    const place = hashFeature(feature);
    if (!found.has(place)) found.set(place, weight);
  });
  let squares = 0;
  for (const weight of found.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  const places = Int32Array.from(found.keys());
  const values = Float32Array.from(found.values(), (weight) => weight / length);
  return { places, values };
};
