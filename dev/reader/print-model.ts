import { brotliCompressSync, constants } from 'node:zlib';
import type { RankingModel } from '@whydenied/core/recognise';

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
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    [constants.BROTLI_PARAM_LGWIN]: 24,
  };
  return brotliCompressSync(whole, { params }).toString('base64');
};

const roundedOf = (bias: Float32Array): readonly number[] =>
  Array.from(bias, (each) => Math.round(each * 1_000) / 1_000);

/** A whole number in as few bytes as it needs, seven bits each, the last below 128. */
const variable = (value: number): readonly number[] =>
  value < 128 ? [value] : [...variable(Math.floor(value / 128)).map((byte) => byte | 128), value % 128];
