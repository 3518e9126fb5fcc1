import { describe, expect, it } from 'vitest';
import { isOrdinaryContext, readEntries } from '../../../layers/iam/src/condition/read-entries.ts';

const read = (given: unknown) => {
  const problems: string[] = [];
  const entries = readEntries(given, { lowerCase: (key) => key.toLowerCase(), problems });
  return { entries: Object.fromEntries(entries), problems };
};

describe('a context', () => {
  it.each([[undefined], [{}], [{ a: 'x', b: 1, c: true, d: false, e: '' }]])('%j can be read later', (given) => {
    expect(isOrdinaryContext(given)).toBe(true);
  });

  it.each([[null], ['x'], [7], [[]], [['a']], [{ a: null }], [{ a: ['x'] }], [{ a: 'x', b: {} }], [{ a: undefined }]])(
    '%j is read at once, for what is wrong or a list in it',
    (given) => {
      expect(isOrdinaryContext(given)).toBe(false);
    },
  );

  it('is texts under keys in lower case, a list of one apart from one', () => {
    expect(read({ 'aws:A': 'x', 'aws:B': ['y'], 'aws:C': [1, true, 'z'], 'aws:D': false, 'aws:E': 0 })).toEqual({
      entries: {
        'aws:a': { values: ['x'], isList: false },
        'aws:b': { values: ['y'], isList: true },
        'aws:c': { values: ['1', 'true', 'z'], isList: true },
        'aws:d': { values: ['false'], isList: false },
        'aws:e': { values: ['0'], isList: false },
      },
      problems: [],
    });
  });

  it('lacks a key without a value, and says nothing of it', () => {
    expect(read({ a: null, b: [], c: [null] })).toEqual({ entries: {}, problems: [] });
    expect(read(undefined)).toEqual({ entries: {}, problems: [] });
  });

  it('keeps what can be used of a list, and names the rest', () => {
    expect(read({ k: ['a', { b: 1 }, null, ['c']] })).toEqual({
      entries: { k: { values: ['a'], isList: true } },
      problems: [
        '`k` of the context holds an object, which is no text, number or boolean: it is ignored',
        '`k` of the context holds a list, which is no text, number or boolean: it is ignored',
      ],
    });
  });

  it('has a key twice but for case only where it is written twice', () => {
    expect(read({ a: '1', b: '2' }).problems).toEqual([]);
    expect(read({ a: '1', A: '2' })).toEqual({
      entries: { a: { values: ['2'], isList: false } },
      problems: ['the context has `A` twice but for case, the last one counts'],
    });
  });
});
