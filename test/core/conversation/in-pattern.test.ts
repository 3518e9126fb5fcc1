import { describe, expect, it } from 'vitest';
import { inPattern } from '../../../layers/core/src/conversation/told/in-pattern.ts';

describe('a text in a pattern', () => {
  it.each(["x'$(zq)'y", 'x;zq&y', 'a.b*c+d?', '[x]{2}|(y)', 'team/x\\y^$', 'plain-name_1'])(
    'is found letter for letter, with the flag u and without: %s',
    (text) => {
      for (const flags of ['', 'u', 'iu']) {
        expect(new RegExp(`^${inPattern(text)}$`, flags).test(text)).toBe(true);
        expect(new RegExp(`^${inPattern(text)}$`, flags).test(`${text}.`)).toBe(false);
      }
    },
  );
});
