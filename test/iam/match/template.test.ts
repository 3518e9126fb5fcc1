import { describe, expect, it } from 'vitest';
import {
  fillIn,
  hasVariable,
  parseTemplate,
  plainParts,
  variableKeys,
  widen,
} from '../../../layers/iam/src/match/template.ts';

const rules = { hasVariables: true, hasWildcards: true };

describe('parseTemplate', () => {
  it('splits text, wildcards and variables in order', () => {
    const parts = parseTemplate('a*b?${aws:username}c', rules);

    expect(parts).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'star' },
      { kind: 'text', text: 'b' },
      { kind: 'question' },
      { kind: 'variable', key: 'aws:username' },
      { kind: 'text', text: 'c' },
    ]);
  });

  it('reads a default in single quotes after comma and space', () => {
    expect(parseTemplate("${aws:PrincipalTag/team, 'a}b", rules)).toEqual([
      { kind: 'variable', key: "aws:PrincipalTag/team, 'a" },
      { kind: 'text', text: 'b' },
    ]);
    expect(parseTemplate("${k, ''}", rules)).toEqual([{ kind: 'variable', key: 'k', fallback: '' }]);
    expect(parseTemplate("${k, '}", rules)).toEqual([{ kind: 'variable', key: "k, '" }]);
    expect(parseTemplate("${k, 'team, 'x'}", rules)).toEqual([{ kind: 'variable', key: 'k', fallback: "team, 'x" }]);
  });

  it('takes an open brace that never closes as text', () => {
    expect(parseTemplate('a${aws:username', rules)).toEqual([{ kind: 'text', text: 'a${aws:username' }]);
    expect(parseTemplate('$', rules)).toEqual([{ kind: 'text', text: '$' }]);
    expect(parseTemplate('$a{b}', rules)).toEqual([{ kind: 'text', text: '$a{b}' }]);
  });

  it('takes everything as text where neither wildcards nor variables count', () => {
    const parts = parseTemplate('a*?${*}', { hasVariables: false, hasWildcards: false });

    expect(parts).toEqual([{ kind: 'text', text: 'a*?${*}' }]);
  });
});

describe('filling in', () => {
  const parts = parseTemplate("x${a}*${b, 'd'}", rules);

  it('puts values and defaults in as literal text', () => {
    expect(fillIn(parts, (key) => (key === 'a' ? '*' : undefined))).toEqual([
      { kind: 'text', text: 'x' },
      { kind: 'text', text: '*' },
      { kind: 'star' },
      { kind: 'text', text: 'd' },
    ]);
  });

  it('fills nothing in when a variable has neither value nor default', () => {
    expect(fillIn(parts, () => undefined)).toBeUndefined();
  });

  it('tells its variables, and what is left without them', () => {
    expect(hasVariable(parts)).toBe(true);
    expect(hasVariable(plainParts(parts))).toBe(false);
    expect(variableKeys(parts)).toEqual(['a']);
    expect(plainParts(parts)).toEqual([{ kind: 'text', text: 'x' }, { kind: 'star' }]);
    expect(widen(parts).map(({ kind }) => kind)).toEqual(['text', 'star', 'star', 'star']);
  });
});
