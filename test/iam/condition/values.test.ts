import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../layers/iam/src/condition/base64.ts';
import { parseDate } from '../../../layers/iam/src/condition/date.ts';
import { compareDecimals, parseDecimal } from '../../../layers/iam/src/condition/decimal.ts';
import { isWithin, parseIpRange } from '../../../layers/iam/src/condition/ip-range.ts';
import { keyArity } from '../../../layers/iam/src/condition/key-arity.ts';
import { parseOperator } from '../../../layers/iam/src/condition/operator.ts';

const compare = (left: string, right: string): number => {
  const [one, other] = [parseDecimal(left), parseDecimal(right)];
  return one === undefined || other === undefined ? Number.NaN : Math.sign(compareDecimals(one, other));
};

describe('decimals', () => {
  it.each([
    ['1', '2', -1],
    ['10', '9', 1],
    ['1.50', '1.5', 0],
    ['001', '1', 0],
    ['-0', '0', 0],
    ['-0.0', '+0', 0],
    ['-1', '1', -1],
    ['1', '-1', 1],
    ['-2', '-1', -1],
    ['-1', '-2', 1],
    ['-1.5', '-1.25', -1],
    ['0.1', '0.09', 1],
    ['0.10', '0.1000001', -1],
    ['123456789012345678901234567890', '123456789012345678901234567891', -1],
    ['100', '99.9999', 1],
  ])('%s to %s: %i', (left, right, sign) => {
    expect(compare(left, right)).toBe(sign);
  });

  it.each(['', '-', '.', '1.', '.5', '1e3', '0x10', '10abc', ' 1', '1 ', '1,5', '--1', 'NaN', '١'])(
    '%j is none',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );
});

describe('dates', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-02', 86_400],
    ['1970', 0],
    ['1971-02', 34_214_400],
    ['1970-01-01T01:00:00+01:00', 0],
    ['1970-01-01T00:00:00-0130', 5400],
    ['1970-01-01T00:01', 60],
    ['1970-01-01t00:00:10z', 10],
    ['1970-01-01T00:00:10.25Z', 10.25],
    ['1970-01-01T24:00:00Z', 86_400],
    ['2024-02-29', 1_709_164_800],
    ['0001-01-01', -62_135_596_800],
    ['1795478400', 1_795_478_400],
    ['-5', -5],
    ['12345.5', 12_345.5],
  ])('%s is %d', (text, seconds) => {
    expect(parseDate(text)).toBe(seconds);
  });

  it.each([
    '',
    'T',
    'now',
    '-',
    '1.',
    '.5',
    '2026-2-1',
    '2026-13-01',
    '2026-00-01',
    '2026-02-29',
    '2026-01-32',
    '2026-01-01-01',
    '26-01-01',
    '2026-01-01T',
    '2026-01-01T1:00Z',
    '2026-01-01T25:00Z',
    '2026-01-01T00:60Z',
    '2026-01-01T00:00:61Z',
    '2026-01-01T00:00:00:00Z',
    '2026-01-01T00:00:00.Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+01:60',
    '2026-01-01T00:00:00+1',
    '2026-01-01T00:00:00+01:000',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('addresses', () => {
  const within = (inner: string, outer: string): boolean | undefined => {
    const [one, other] = [parseIpRange(inner), parseIpRange(outer)];
    return one && other && isWithin(one, other);
  };

  it.each([
    ['1.2.3.4', '1.2.3.4/32', true],
    ['1.2.3.5', '1.2.3.4/31', true],
    ['1.2.3.6', '1.2.3.4/31', false],
    ['128.0.0.1', '128.0.0.0/1', true],
    ['127.0.0.1', '128.0.0.0/1', false],
    ['1.2.0.0/16', '1.2.3.0/24', false],
    ['1.2.3.0/24', '1.2.0.0/16', true],
    ['255.255.255.255', '0.0.0.0/0', true],
    ['::1', '::/0', true],
    ['::', '::1/127', true],
    ['2001:db8::', '2001:db8::/32', true],
    ['2001:db9::', '2001:db8::/32', false],
    ['2001:db8:0:1::', '2001:db8::/63', true],
    ['2001:db8:0:2::', '2001:db8::/63', false],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8/128', true],
    ['1:2:3:4:5:6:7:9', '1:2:3:4:5:6:7:8/128', false],
    ['::ffff:1.2.3.4', '1.2.3.0/24', true],
    ['1.2.3.4', '::ffff:1.2.3.4', true],
    ['1.2.3.4', '::ffff:0:0/95', false],
    ['::fffe:1.2.3.4', '1.2.3.0/24', false],
    ['1:0:0:0:0:ffff:102:304', '1.2.3.4', false],
    ['0:1::ffff:102:304', '1.2.3.4', false],
    ['0:0:1::ffff:102:304', '1.2.3.4', false],
    ['1::8', '1:0:0:0:0:0:0:8', true],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0', true],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8', true],
    ['ABCD::', 'abcd::', true],
  ])('%s within %s: %s', (inner, outer, isInside) => {
    expect(within(inner, outer)).toBe(isInside);
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.04',
    '1.2.3.+4',
    '1.2.3.4/',
    '1.2.3.4/33',
    '1.2.3.4/-1',
    '1.2.3.4/8/8',
    '1.2.3.4/0032',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2:3:4:5:6:7:8',
    '12345::',
    'g::',
    '1.2.3.4::',
    '::1.2.3',
    '1:2:3:4:5:6:7:1.2.3.4',
    '::/129',
    `${'1:'.repeat(500)}1`,
    `::${'1:'.repeat(500)}1`,
  ])('%j is none', (text) => {
    expect(parseIpRange(text)).toBeUndefined();
  });
});

describe('base64', () => {
  it.each([
    ['', ''],
    ['QQ==', '65'],
    ['QUI=', '65,66'],
    ['QUJD', '65,66,67'],
    ['QQ', '65'],
    ['QUI', '65,66'],
    ['+/8=', '251,255'],
    ['////', '255,255,255'],
  ])('%j stands for bytes %j', (text, bytes) => {
    expect(decodeBase64(text)).toBe(bytes);
  });

  it.each(['Q', 'QQQQQ', 'Q-_Q', 'QQ=', '====', 'QQ==QQ==', 'QU I'])('%j is none', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});

describe('operators', () => {
  it.each([
    '',
    'StringEqual',
    'IfExists',
    'StringEqualsIfExistsIfExists',
    'ForAllValues:',
    'ForAllValues:Null',
    ':StringEquals',
    'X:StringEquals',
  ])('knows none named %j', (name) => {
    expect(parseOperator(name)).toBeUndefined();
  });

  it('takes a name apart', () => {
    expect(parseOperator('ForAnyValue:StringNotLikeIfExists')).toEqual({
      kind: 'compare',
      family: { kind: 'string', ignoresCase: false, hasWildcards: true },
      isNegated: true,
      hasIfExists: true,
      quantifier: 'any',
    });
  });
});

describe('keyArity', () => {
  it.each([
    ['aws:tagkeys', 'several'],
    ['aws:sourcevpce', 'one'],
    ['aws:principaltag/team', 'one'],
    ['aws:resourcetag/team', 'one'],
    ['aws:requesttag/team', 'one'],
    ['s3:prefix', undefined],
  ])('%s holds %s', (key, arity) => {
    expect(keyArity(key)).toBe(arity);
  });
});
