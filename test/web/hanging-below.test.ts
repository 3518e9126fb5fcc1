import { describe, expect, it } from 'vitest';
import { hangingBelow } from '../../web/src/words/hanging-below.ts';

describe('a line that does not fit', () => {
  it.each([
    ['Resource: a', { '--in': 0 }],
    [`${' '.repeat(12)}Resource: a`, { '--in': 12 }],
    [`${' '.repeat(40)}Resource: a`, { '--in': 40 }],
    [`${' '.repeat(80)}Resource: a`, { '--in': 40, '--deep': 0.5 }],
  ])('goes on where it begins, however far in: %s', (line, style) => {
    expect(hangingBelow(line)).toEqual(style);
  });
});
