import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes as text, as small as they get. */
export const packed = (whole: Buffer): string => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    [constants.BROTLI_PARAM_LGWIN]: 24,
  };
  return brotliCompressSync(whole, { params }).toString('base64');
};

/** A whole number in as few bytes as it needs, seven bits each, the last below 128. */
export const variable = (value: number): readonly number[] =>
  value < 128 ? [value] : [...variable(Math.floor(value / 128)).map((byte) => byte | 128), value % 128];
