import type { RankingModel } from '@whydenied/core/recognise';
import { packed, variable } from './packed.ts';

/** Packs a model as `recognise/model/read-model.ts` unpacks it. */
export const printModel = (model: RankingModel): string => {
  const { digest, classes, bias, places, starts, owners, weights, scale } = model;
  const header = JSON.stringify({ digest, classes, bias: roundedOf(bias), scale, features: places.length });
  const gaps = Array.from(places, (place, index) => place - (places[index - 1] ?? 0));
  const counts = Array.from(places, (_, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0));
  const parts = [
    Buffer.from(`${header}\n`),
    Buffer.from([...gaps, ...counts].flatMap(variable)),
    Buffer.from(owners),
    Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength),
  ];
  const whole = Buffer.concat(parts);
  return packed(whole);
};

const roundedOf = (bias: Float32Array): readonly number[] =>
  Array.from(bias, (each) => Math.round(each * 1_000) / 1_000);
