import { mostStatements } from '../conversation/index.ts';

/** The limits of the contract, in bytes of UTF-8 where they are sizes. */
export const limits = {
  body: 256 * 1024,
  bodyWithAccount: 4 * 1024 * 1024,
  bodyOfScan: 4 * 1024 * 1024,
  text: 64 * 1024,
  requests: 50,
  policies: 200,
  /** Of an account's details together, and of the policies given. */
  // Read when asked: the room it comes from is not opened at the start of a function.
  get statements(): number {
    return mostStatements;
  },
  depth: 64,
  /** Of values of requests with values of conditions. */
  comparisons: 1_000_000,
} as const;

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
