import type { RankingModel } from '@whydenied/core/recognise';
import type { Settings } from './settings.ts';
import type { Trained } from './train-ranking.ts';

/** Makes a trained ranking small: weights as whole numbers to 127, the little ones dropped, and features that have none left. */
export const shrink = (
  trained: Trained,
  { digest, settings }: { digest: string; settings: Settings },
): RankingModel => {
  const { classes, weights } = trained;
  const scale = clipOf(weights) / 127;
  const places: number[] = [];
  const starts: number[] = [0];
  const owners: number[] = [];
  const kept: number[] = [];
  trained.places.forEach((place, row) => {
    for (let owner = 0; owner < classes.length; owner += 1) {
      const weight = Math.max(-127, Math.min(127, Math.round((weights[row * classes.length + owner] ?? 0) / scale)));
      if (Math.abs(weight) < 127 * settings.smallest) continue;
      owners.push(owner);
      kept.push(weight);
    }
    if (kept.length === starts.at(-1)) return;
    places.push(place);
    starts.push(kept.length);
  });
  return {
    digest,
    classes,
    // A rounded bias is printed as JSON, which knows no negative zero.
    bias: Float32Array.from(trained.bias, (each) => Math.round(each * 1_000) / 1_000 + 0),
    places: Int32Array.from(places),
    starts: Int32Array.from(starts),
    owners: Uint8Array.from(owners),
    weights: Int8Array.from(kept),
    scale,
  };
};

// The few greatest weights are cut: the rest keeps a finer grain.
const clipOf = (weights: Float32Array): number => {
  const sizes = weights.map(Math.abs).sort();
  return sizes[Math.floor(sizes.length * 0.9998)] || 1;
};
