import type { StatedError } from '../facts.ts';

/** An error with its place in the plain text: `start` of its wrapper, `end` of its message. */
export type PlacedError = { readonly error: StatedError; readonly start: number; readonly end: number };

export const noError: StatedError = {
  kind: 'unknown',
  failure: null,
  code: null,
  httpStatus: null,
  operation: null,
  service: null,
  message: '',
};
