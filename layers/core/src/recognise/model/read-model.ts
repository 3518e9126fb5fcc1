import { brotliDecompressSync } from 'node:zlib';
import type { RankingModel } from './ranking-model.ts';

/** Unpacks a model as `dev/reader/print-model.ts` packed it: base64 of brotli of a header, then the parts one after the other. */
export const readModel = (packed: string): RankingModel => {
  const bytes = brotliDecompressSync(Buffer.from(packed, 'base64'));
  const headerEnd = bytes.indexOf(10);
  const header = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as Header;
  const features = header.features;
  let at = headerEnd + 1;
  const next = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const places = new Int32Array(features);
  for (let index = 0, place = 0; index < features; index += 1) places[index] = place += next();
  const starts = new Int32Array(features + 1);
  for (let index = 0, start = 0; index < features; index += 1) starts[index + 1] = start += next();
  const count = starts[features] ?? 0;
  const owners = new Uint8Array(bytes.subarray(at, at + count));
  const weights = new Int8Array(bytes.subarray(at + count, at + 2 * count));
  const { digest, classes, bias, scale } = header;
  return { digest, classes, bias: Float32Array.from(bias), places, starts, owners, weights, scale };
};

type Header = {
  readonly digest: string;
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  readonly scale: number;
  readonly features: number;
};
