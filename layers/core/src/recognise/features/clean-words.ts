import { arnInProse } from '../../arn/index.ts';
/**
 * The words of a text as the ranking sees them: lower case, without accents, what names one thing only (ARNs, ids, times) put
 * by its kind, a long paste cut to its beginning and its end. Linear in the text.
 */
export const cleanWords = (text: string): string =>
  replacements
    .reduce((cleaned, [pattern, kind]) => cleaned.replace(pattern, kind), cut(text))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const longest = 1_800;
const ending = 500;

// What people ask stands at the top of a paste or under it.
const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - ending)} ${text.slice(-ending)}`;

// Every quantifier is bounded or runs over one class that what follows it cannot match: hostile text costs no more than any other.
const replacements: readonly (readonly [RegExp, string])[] = [
  [arnInProse, ' arn$1 $2 '],
  [/\bhttps?:\/\/([^\s/"'?]{1,100})[^\s"']{0,300}/g, ' $1 '],
  [/\b(?:us|eu|apac|global|jp|au|ca)\.(?=[a-z0-9]{2,20}\.[a-z])/g, ' profileprefix '],
  [/\b(?:us|eu|ap|ca|sa|me|af|il|mx|cn)-(?:gov-)?[a-z]{4,9}-\d\b/g, ' aregion '],
  [/[A-Za-z0-9+/=_-]{44,}/g, ' '],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, ' '],
  [/\b\d{4}-\d\d-\d\d(?:[T ][\d:.,]{4,20}Z?)?/g, ' '],
  [/\b\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?\b/g, ' '],
  [/\b\d{12}\b/g, ' anaccount '],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, ' anaddress '],
  [/\b\d{4,}\b/g, ' '],
  [/(?<=[a-z])(?=[A-Z][a-z])/g, ' '],
];
