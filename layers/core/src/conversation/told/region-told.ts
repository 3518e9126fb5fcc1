import type { Facts } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { placeWords, wideWords } from './places.data.ts';

/** Where a question says that a call is made. */
export type ToldRegion =
  | { readonly kind: 'none' }
  | { readonly kind: 'regions'; readonly regions: readonly string[] }
  /** In another one than what is shown is for. */
  | { readonly kind: 'another' }
  /** A part of the world that has more than one. */
  | { readonly kind: 'wide'; readonly said: string };

/** The Region that words name: its id, its city or country, another one than those of before. */
export const regionTold = ({ text, mentions }: Pick<Facts, 'text' | 'mentions'>): ToldRegion => {
  const plain = plainLetters(text.slice(0, longest).replace(/\barn:\S+/g, ' '));
  const ids = mentions.regions.filter((region) => plain.includes(region));
  const named = [...new Set([...ids, ...placesIn(plain)])];
  const regions = named.filter((region) => !isLeftOut(plain, region));
  if (regions.length > 0) return { kind: 'regions', regions: regions.slice(0, most) };
  if (named.length > 0 || another.test(plain)) return { kind: 'another' };
  const [said] = plain.match(wide) ?? [];
  return said === undefined ? { kind: 'none' } : { kind: 'wide', said: said.trim() };
};

const most = 3;
const longest = 2_000;

const placesIn = (plain: string): readonly string[] =>
  places().flatMap(([region, words]) => (plain.search(words) < 0 ? [] : [region]));

/** Whether a word is one for a place. */
export const isPlace = (plain: string): boolean => wide.test(plain) || placesIn(plain).length > 0;

/** "Outside us-east-1", "anywhere but Ireland": every other one. */
const isLeftOut = (plain: string, region: string): boolean => {
  const words = places().find(([id]) => id === region)?.[1].source;
  const said = new RegExp(words === undefined ? region : `${region}|${words}`);
  const at = plain.search(said);
  if (at < 0) return false;
  const before = plain.slice(Math.max(0, at - nearest), at);
  const behind = plain.slice(at).replace(said, '').slice(0, nearest);
  return leftOut.test(before) || /^ ?(?:以外|之外|の外)/.test(behind);
};

const nearest = 30;
const leftOut =
  /\b(?:outside|other than|anywhere but|everywhere but|except|not in|beyond|ausserhalb|ausser|nicht in|en dehors|hors|pas (?:en|a|dans)|sauf|fuera|salvo|excepto|fora|exceto|fuori|tranne)(?: (?:of|von|der|de|du|d'|di|da|do|la|le|the|region|regione|in|en))* ?'?$/;

let made: readonly (readonly [string, RegExp])[] | null = null;

const places = (): readonly (readonly [string, RegExp])[] => {
  made ??= placeWords.map(([region, words]) => [region, standing(words)] as const);
  return made;
};

// What is part of a name or an id is no place.
const standing = (words: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\p{N}_./:@-])(?:${words})(?![\\p{Script=Latin}\\p{N}_/@-]|\\.\\w)`, 'u');

const wide = standing(wideWords);

const another =
  /\b(?:an(?:other|y other)|(?:some|any|every|all) other|(?:a )?different|other|the wrong|second|any) (?:aws[- ])?regions?\b|\b(?:every|any)where else\b|\beiner? ?(?:andere[nr]?|zweite[nr]?) (?:aws-)?region\b|\banderen? (?:aws-)?region(?:en)?\b|\b(?:une )?autres? regions?\b|\botras? region(?:es)?\b|\boutras? regi(?:ao|oes)\b|\baltr[ae] region[ei]\b|(?:別|他|ほか)の(?:aws ?)?リージョン|(?:另(?:一个|外)?(?:的)?|其他|别的) ?(?:aws ?)?(?:区域|地区)/;
