import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../layers/iam/src/index.ts';

const read = (text: string): unknown => {
  const parsed = parseJson(text);
  return parsed.kind === 'json' ? parsed.value : parsed;
};

describe('parseJson reads', () => {
  it.each([
    '{}',
    '[]',
    'null',
    'true',
    'false',
    '0',
    '-0.5e+10',
    '1E3',
    '12.50',
    '""',
    '"a\\"\\\\\\/\\b\\f\\n\\r\\tz"',
    '"\\u00e9\\uD83D\\ude00"',
    '[1, [2, {"a": [3]}], {}]',
    ' { "a" : 1 , "b" : { "c/d" : null, "~": true } } ',
  ])('%s as JSON.parse does', (text) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });

  it('skips a byte order mark and any white space', () => {
    expect(read('\ufeff\t\u00a0[\u20031,\u2028\r\n2\u3000]\u2029\u200b')).toEqual([1, 2]);
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    const value = read('{"__proto__": {"x": 1}, "constructor": 2}');

    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect((value as { x?: unknown }).x).toBeUndefined();
  });

  it('tells a key that stands twice, with its place, and keeps the last value', () => {
    const parsed = parseJson('{"a": 1,\n "b/c": {"d": 1, "d": 2}, "a": 3}');

    expect(parsed).toMatchObject({
      value: { a: 3, 'b/c': { d: 2 } },
      duplicateKeys: [
        { key: 'd', pointer: '/b~1c/d', line: 2, column: 18 },
        { key: 'a', pointer: '/a', line: 2, column: 27 },
      ],
    });
  });

  it('locates whatever a JSON pointer names', () => {
    const parsed = parseJson('{\n  "Statement": [\n    {"a~b/c": [10, 20]}]}');
    if (parsed.kind !== 'json') throw new Error('bug: the text is JSON');

    expect(parsed.locate('')).toEqual({ line: 1, column: 1 });
    expect(parsed.locate('/Statement')).toEqual({ line: 2, column: 3 });
    expect(parsed.locate('/Statement/0')).toEqual({ line: 3, column: 5 });
    expect(parsed.locate('/Statement/0/a~0b~1c/1')).toEqual({ line: 3, column: 20 });
    expect(parsed.locate('/Statement/1')).toBeUndefined();
    expect(parsed.locate('/Statement/0/a~0b~1c/1/x')).toBeUndefined();
    expect(parsed.locate('/None/0')).toBeUndefined();
  });

  it('reads 64 levels and no deeper', () => {
    expect(parseJson(`${'['.repeat(64)}${']'.repeat(64)}`).kind).toBe('json');
    expect(parseJson('['.repeat(65))).toMatchObject({
      kind: 'unreadable',
      reason: 'the JSON is nested deeper than 64 levels',
      line: 1,
      column: 65,
    });
    expect(parseJson('{"a":'.repeat(100_000)).kind).toBe('unreadable');
  });
});

it('hides no error of ours', () => {
  expect(() => parseJson(null as never)).toThrow(TypeError);
});

describe('parseJson tells the first error', () => {
  it.each([
    ['', 'expected a value, found the end of the text', 1, 1],
    ['{"a": 1,}', 'a `,` stands before `}`', 1, 8],
    ['[1,\n ]', 'a `,` stands before `]`', 1, 3],
    ['{"a" 1}', 'expected `:` after the key `a`, found `1`', 1, 6],
    ['{"a": 1 "b": 2}', 'expected `,` or `}` after the value of `a`, found `"`', 1, 9],
    ['[1 2]', 'expected `,` or `]` after a value of a list, found `2`', 1, 4],
    ['{"a": 1, b: 2}', 'expected a key after `,`, found `b`', 1, 10],
    ['{a: 1}', 'expected a key or `}`, found `a`', 1, 2],
    ["{'a': 1}", 'expected a key or `}`, found a single quote, JSON wants `"`', 1, 2],
    ['{“a”: 1}', 'expected a key or `}`, found a typographic quote, JSON wants `"`', 1, 2],
    ['{"a": ”1”}', 'expected a value, found a typographic quote, JSON wants `"`', 1, 7],
    ['{ // note', 'expected a key or `}`, found a comment, which JSON has not', 1, 3],
    ['[/* x */]', 'expected a value, found a comment, which JSON has not', 1, 2],
    ['# x', 'expected a value, found a comment, which JSON has not', 1, 1],
    ['{"a": hf_7cd38mLRcWsmdg16RxQ}', 'expected a value, found text without quotes', 1, 7],
    ['[True]', 'expected a value, found `True`', 1, 2],
    ['[undefined_and_much_longer_words]', 'expected a value, found `undefined_and_much_l`', 1, 2],
    ['[1', 'expected `,` or `]` after a value of a list, found the end of the text', 1, 3],
    ['{', 'expected a key or `}`, found the end of the text', 1, 2],
    ['{} x', 'expected nothing more after the JSON value, found `x`', 1, 4],
    ['{} 😀', 'expected nothing more after the JSON value, found `😀`', 1, 4],
    ['"abc', 'the text ends inside a string', 1, 1],
    ['"a\nb"', 'a string runs over the end of its line, a closing `"` is missing before it', 1, 3],
    ['"a\rb"', 'a string runs over the end of its line, a closing `"` is missing before it', 1, 3],
    ['"a\u0001b"', 'a control character stands inside a string', 1, 3],
    ['"a\\x"', 'expected an escape such as `\\n` or `\\"`, found `x`', 1, 4],
    ['"a\\', 'expected an escape such as `\\n` or `\\"`, found the end of the text', 1, 4],
    ['"\\u12g4"', 'expected four hexadecimal digits after `\\u`, found `g4`', 1, 6],
    ['"\\u12', 'expected four hexadecimal digits after `\\u`, found the end of the text', 1, 6],
    ['{"account": 012345678901}', 'a number begins with 0; an account id belongs in quotes', 1, 13],
    ['[1.]', 'expected a digit, found `]`', 1, 4],
    ['[1e]', 'expected a digit, found `]`', 1, 4],
    ['[1e-]', 'expected a digit, found `]`', 1, 5],
    ['[-]', 'expected a value, found `-`', 1, 2],
    ['\n\n  [\n    x]', 'expected a value, found `x`', 4, 5],
  ])('of %j', (text, reason, ...[line, column]) => {
    expect(parseJson(text)).toEqual({ kind: 'unreadable', reason, line, column });
  });
});
