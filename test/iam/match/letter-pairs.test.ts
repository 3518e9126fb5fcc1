import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterPairs } from '../../../layers/iam/src/match/letter-pairs.ts';

const lacks = (text: string, wanted: string): boolean => (letterPairs(wanted) & ~letterPairs(text)) !== 0;

describe('letter pairs', () => {
  test('a text has the pairs of every part of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
        expect(lacks(before + part + after, part)).toBe(false);
      }),
    );
  });

  test.each([
    ['foundation-model/amazon.nova-1-v1:0', '/team-1-'],
    ['agent/AGENT12345', 'knowledge-base/'],
    ['ab', 'ba'],
  ])('%s is told from %s', (text, wanted) => {
    expect(lacks(text, wanted)).toBe(true);
  });

  test.each(['', 'a'])('the text %j has none', (text) => {
    expect(letterPairs(text)).toBe(0);
  });
});
