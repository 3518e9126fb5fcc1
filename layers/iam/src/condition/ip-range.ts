import { isDigits } from './is-digits.ts';

/** Addresses that share their first `bits` bits; an IPv4 address is kept as its IPv4-mapped IPv6 one, in four words. */
export type IpRange = { readonly isVersion4: boolean; readonly words: readonly number[]; readonly bits: number };

/** Reads an IPv4 or IPv6 address or CIDR block; without a prefix it is that one address. Undefined when it is neither. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
export const parseIpRange = (text: string): IpRange | undefined => {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const groups = address.includes(':') ? parseVersion6(address) : parseMapped(address);
  if (groups === undefined) return undefined;
  const isWritten4 = !address.includes(':');
  const prefix = slash < 0 ? 128 : readPrefix(text.slice(slash + 1), isWritten4);
  if (prefix === undefined) return undefined;
  const words = [0, 2, 4, 6].map((at) => (((groups[at] as number) << 16) | (groups[at + 1] as number)) >>> 0);
  const isMapped = words[0] === 0 && words[1] === 0 && words[2] === 0xffff && prefix >= 96;
  return { isVersion4: isMapped, words, bits: prefix };
};

const readPrefix = (text: string, isVersion4: boolean): number | undefined => {
  if (!isDigits(text) || text.length > 3) return undefined;
  const bits = isVersion4 ? Number(text) + 96 : Number(text);
  return bits <= 128 ? bits : undefined;
};

const parseMapped = (text: string): readonly number[] | undefined => {
  const pair = parseVersion4(text);
  return pair === undefined ? undefined : [0, 0, 0, 0, 0, 0xffff, ...pair];
};

// Two groups of 16 bits.
const parseVersion4 = (text: string): readonly number[] | undefined => {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every(isOctet)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = octets.map(Number);
  return [a * 256 + b, c * 256 + d];
};

const isOctet = (text: string): boolean =>
  isDigits(text) && text.length <= 3 && Number(text) <= 255 && (text === '0' || !text.startsWith('0'));

// Eight groups of 16 bits; `::` stands once for as many zero groups as are missing: https://www.rfc-editor.org/rfc/rfc4291
const parseVersion6 = (text: string): readonly number[] | undefined => {
  const gap = text.indexOf('::');
  if (gap < 0) return requireEight(parseGroups(text));
  const head = text.slice(0, gap);
  // The IPv4 form ends an address, it never stands before the gap.
  if (text.indexOf('::', gap + 1) >= 0 || head.includes('.')) return undefined;
  const before = parseGroups(head);
  const after = parseGroups(text.slice(gap + 2));
  if (before === undefined || after === undefined || before.length + after.length > 7) return undefined;
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
};

const requireEight = (groups: readonly number[] | undefined): readonly number[] | undefined =>
  groups?.length === 8 ? groups : undefined;

const parseGroups = (text: string): readonly number[] | undefined => {
  const groups: number[] = [];
  if (text === '') return groups;
  const pieces = text.split(':');
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const parsed = isLast && piece.includes('.') ? parseVersion4(piece) : parseGroup(piece);
    if (parsed === undefined || groups.length > 8) return undefined;
    groups.push(...parsed);
  }
  return groups;
};

const parseGroup = (text: string): readonly number[] | undefined => {
  if (text === '' || text.length > 4) return undefined;
  for (const character of text) if (!'0123456789abcdefABCDEF'.includes(character)) return undefined;
  return [Number.parseInt(text, 16)];
};

/** Whether all of `inner` lies within `outer`; IPv4 and IPv6 are never in one another. */
export const isWithin = (inner: IpRange, outer: IpRange): boolean => {
  if (inner.isVersion4 !== outer.isVersion4 || inner.bits < outer.bits) return false;
  return outer.words.every((word, index) => {
    const kept = Math.min(Math.max(outer.bits - index * 32, 0), 32);
    const mask = kept === 0 ? 0 : (0xffffffff << (32 - kept)) >>> 0;
    return (word & mask) === ((inner.words[index] as number) & mask);
  });
};
