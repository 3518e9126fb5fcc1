import type { IndexedRow } from './index-rows.ts';
import { randomOf } from './random-of.ts';
import type { Settings } from './settings.ts';

type Space = { readonly classes: number; readonly features: number; readonly settings: Settings };
type Learned = { readonly bias: Float64Array; readonly weights: Float32Array };

/** Stochastic descent on the cross entropy, row after row in a seeded order, the steps shrinking, the weights decaying. */
export const descend = (rows: readonly IndexedRow[], { classes, features, settings }: Space): Learned => {
  const weights = new Float32Array(features * classes);
  const bias = new Float64Array(classes);
  const random = randomOf(settings.seed);
  const order = rows.map((_, index) => index);
  const steps = settings.passes * rows.length;
  // The decay of all weights is kept as one factor, so that a step touches its own features only.
  let factor = 1;
  let step = 0;
  for (let pass = 0; pass < settings.passes; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      const rate = settings.rate * (1 - step / steps) + 0.01;
      factor *= 1 - rate * settings.decay;
      learn(row, { weights, bias, classes, factor, rate: rate * row.weight });
      step += 1;
    }
  }
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) * factor;
  return { bias, weights };
};

type Step = Learned & { readonly classes: number; readonly factor: number; readonly rate: number };

const learn = (row: IndexedRow, { weights, bias, classes, factor, rate }: Step): void => {
  const errors = probabilitiesOf(row, { weights, bias, classes, factor, rate });
  const moved: number[] = [];
  for (let each = 0; each < classes; each += 1) {
    const error = (errors[each] ?? 0) - (row.targets[each] ?? 0);
    errors[each] = error;
    if (Math.abs(error) < unnoticed) continue;
    moved.push(each);
    bias[each] = (bias[each] ?? 0) - rate * 0.05 * error;
  }
  for (let at = 0; at < row.features.length; at += 1) {
    const base = (row.features[at] ?? 0) * classes;
    const push = (rate * (row.values[at] ?? 0)) / factor;
    for (const each of moved) weights[base + each] = (weights[base + each] ?? 0) - push * (errors[each] ?? 0);
  }
};

// A class that is as good as right moves nothing: most of the work is saved.
const unnoticed = 0.002;

const probabilitiesOf = (row: IndexedRow, { weights, bias, classes, factor }: Step): Float64Array => {
  const scores = new Float64Array(classes);
  for (let at = 0; at < row.features.length; at += 1) {
    const base = (row.features[at] ?? 0) * classes;
    const value = row.values[at] ?? 0;
    for (let each = 0; each < classes; each += 1)
      scores[each] = (scores[each] ?? 0) + value * (weights[base + each] ?? 0);
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (let each = 0; each < classes; each += 1) {
    const score = (scores[each] ?? 0) * factor + (bias[each] ?? 0);
    scores[each] = score;
    if (score > highest) highest = score;
  }
  let total = 0;
  for (let each = 0; each < classes; each += 1) total += scores[each] = Math.exp((scores[each] ?? 0) - highest);
  for (let each = 0; each < classes; each += 1) scores[each] = (scores[each] ?? 0) / total;
  return scores;
};

const shuffle = (order: number[], random: () => number): void => {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
};
