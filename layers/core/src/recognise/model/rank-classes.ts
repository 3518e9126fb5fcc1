import type { Features } from '../features/gather-features.ts';
import type { RankingModel } from './ranking-model.ts';

export type RankedClass = { readonly id: string; readonly probability: number };

/** Every class with its probability, the best first. */
export const rankClasses = (model: RankingModel, features: Features): readonly RankedClass[] => {
  const scores = scoresOf(model, features);
  const highest = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(score - highest));
  const total = raised.reduce((sum, each) => sum + each, 0);
  return model.classes
    .map((id, index) => ({ id, probability: (raised[index] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1));
};

const scoresOf = (model: RankingModel, { places, values }: Features): Float64Array => {
  const scores = Float64Array.from(model.bias);
  const { starts, owners, weights, scale } = model;
  for (let each = 0; each < places.length; each += 1) {
    const row = rowOf(model.places, places[each] ?? -1);
    if (row === -1) continue;
    const value = (values[each] ?? 0) * scale;
    for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at += 1) {
      const owner = owners[at] ?? 0;
      scores[owner] = (scores[owner] ?? 0) + value * (weights[at] ?? 0);
    }
  }
  return scores;
};

/** Where a place stands among ascending ones; -1: nowhere. */
const rowOf = (places: Int32Array, wanted: number): number => {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = places[middle] ?? 0;
    if (place === wanted) return middle;
    if (place < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
