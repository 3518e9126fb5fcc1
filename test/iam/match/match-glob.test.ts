import { describe, expect, it } from 'vitest';
import { matchGlob } from '../../../layers/iam/src/index.ts';

describe('matchGlob', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['abc', 'Abc', false],
    ['*', '', true],
    ['**', 'anything', true],
    ['a*', 'a', true],
    ['a*', 'ba', false],
    ['*a', 'ba', true],
    ['*a', 'ab', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['?', 'a', true],
    ['?', '', false],
    ['?', 'ab', false],
    ['a?c', 'abc', true],
    ['a?c', 'abd', false],
    ['?a*', 'ba', true],
    ['?a*', 'bb', false],
    ['*?', '', false],
    ['*?', 'a', true],
    ['*b*d', 'abcd', true],
    ['*b*d', 'abc', false],
    ['*bc*b', 'abcb', true],
    ['*bc*cb', 'abcb', false],
    ['*ab*ab*', 'abab', true],
    ['*ab*ab*', 'aba', false],
    ['*a?c*', 'xxabcxx', true],
    ['*a?c*', 'xxabdxx', false],
    ['*a?c*', 'aabc', true],
    ['*?b?*', 'abc', true],
    ['*?b?*', 'ab', false],
    ['*{}$.+*', 'x{}$.+y', true],
    ['a.c', 'abc', false],
    ['*😀*', 'a😀b', true],
  ])('%s against %s: %s', (pattern, text, fits) => {
    expect(matchGlob(pattern, text)).toBe(fits);
  });

  it('finds a long text between stars, at any place', () => {
    const long = 'abacabadabacabae'.repeat(4);

    expect(matchGlob(`*${long}*`, `x${long.slice(0, 60)}${long}y`)).toBe(true);
    expect(matchGlob(`*${long}*`, `x${long.slice(0, 60)}${long.slice(1)}y`)).toBe(false);
    expect(matchGlob(`*${long}*`, long)).toBe(true);
    expect(matchGlob(`*${long}*z`, `${long}${long}`)).toBe(false);
    expect(matchGlob(`*${'a'.repeat(40)}b*`, `${'a'.repeat(50)}b`)).toBe(true);
    expect(matchGlob(`*${'ab'.repeat(20)}c*x`, `${'ab'.repeat(21)}cx`)).toBe(true);
    expect(matchGlob(`*${'ab'.repeat(20)}*${'ab'.repeat(20)}*`, 'ab'.repeat(39))).toBe(false);
    expect(matchGlob(`*${'ab'.repeat(20)}*${'ab'.repeat(20)}*`, 'ab'.repeat(40))).toBe(true);
  });

  it('finds a long text with question marks, across the words of the search', () => {
    const wanted = `a?${'b'.repeat(29)}?${'c'.repeat(31)}?d`;
    const text = wanted.replaceAll('?', 'x');

    expect(matchGlob(`*${wanted}*`, `aa${text}y`)).toBe(true);
    expect(matchGlob(`*${wanted}*`, text)).toBe(true);
    expect(matchGlob(`*${wanted}*`, `${text.slice(0, -1)}e`)).toBe(false);
    expect(matchGlob(`*${wanted}*`, text.replace('bbb', 'bab'))).toBe(false);
    expect(matchGlob(`*${wanted}*${wanted}`, `${text}${text}`)).toBe(true);
    expect(matchGlob(`*${'?'.repeat(70)}b*`, `${'a'.repeat(70)}b`)).toBe(true);
    expect(matchGlob(`*${'?'.repeat(70)}b*`, `${'a'.repeat(69)}b`)).toBe(false);
    expect(matchGlob(`*${'a?'.repeat(16)}*`, 'ab'.repeat(16))).toBe(true);
  });

  it('starts the next search behind the last find', () => {
    expect(matchGlob('*?b*?b*', 'abb')).toBe(false);
    expect(matchGlob('*?b*?b*', 'abab')).toBe(true);
  });
});
