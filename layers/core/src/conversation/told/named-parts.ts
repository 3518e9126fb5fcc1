import { isAccountId, isRegion } from '../../arn/index.ts';
import { awsManagedPolicy, isAction, operationActions } from '../../catalog/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { alsoNames, plainWords } from './plain-words.data.ts';
import { isPlace } from './region-told.ts';
import { thingWords } from './thing-words.data.ts';

/** A thing that words speak of by its kind, with its name; null: no name is said. */
export type NamedPart = {
  readonly noun: string;
  readonly name: string | null;
  /** "Another queue", "any bucket": one that is not the one of before. */
  readonly isOther: boolean;
  readonly from: number;
  readonly to: number;
};

/** The things of these kinds that words name, in order; longer words for a kind count first. */
export const namedParts = (text: string, nouns: readonly string[]): readonly NamedPart[] => {
  const found: NamedPart[] = [];
  const own = (word: string): boolean => nouns.some((each) => isWordFor(each, word));
  const isTaken = (from: number, to: number): boolean => found.some((each) => from < each.to && each.from < to);
  for (const noun of nouns.toSorted((one, other) => other.length - one.length))
    for (const match of text.slice(0, longest).matchAll(wordsOf(noun))) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (isTaken(from, to)) continue;
      const names = namesBeside(text, { from, to, own });
      const isOther = otherBefore.test(plainLetters(text.slice(Math.max(0, from - near), from)));
      if (names.length === 0) found.push({ noun, name: null, isOther, from, to });
      for (const name of names) found.push({ noun, isOther: false, ...name });
    }
  return found.toSorted((one, other) => one.from - other.from);
};

const longest = 2_000;
const near = 30;

const made = new Map<string, RegExp>();

const wordsOf = (noun: string): RegExp => {
  const known = made.get(noun);
  if (known !== undefined) return known;
  const words = thingWords[noun] ?? `${noun.replaceAll(' ', '[- ]')}s?`;
  // Words of Chinese and Japanese stand right beside a name.
  const pattern = new RegExp(
    `(?:(?=\\p{Script=Latin})(?<![\\p{Script=Latin}\\p{N}_/:.@]|[\\p{Script=Latin}\\p{N}_/:.@]-(?=[a-z]))|(?!\\p{Script=Latin}))(?:${words})(?:(?<=\\p{Script=Latin})(?![\\p{Script=Latin}\\p{N}_@]|\\.\\w)|(?<!\\p{Script=Latin}))`,
    'giu',
  );
  made.set(noun, pattern);
  return pattern;
};

type Place = { readonly name: string; readonly from: number; readonly to: number };

type Beside = { readonly from: number; readonly to: number; readonly own: (word: string) => boolean };

/** Behind the word, else before it: "the table orders", "the orders table", "customersテーブル". */
const namesBeside = (text: string, { from, to, own }: Beside): readonly Place[] => {
  const behind = behindWord.exec(text.slice(to, to + farBehind));
  const first = behind === null ? null : placeOf(behind, { offset: to, own, isBehind: true });
  if (first !== null) {
    const second = alsoBehind.exec(text.slice(first.to, first.to + farBehind));
    const more = second === null ? null : placeOf(second, { offset: first.to, own });
    return [{ ...first, from }, ...(more === null ? [] : [more])];
  }
  const start = Math.max(0, from - farBehind);
  const before = beforeWord.exec(text.slice(start, from));
  const place = before === null ? null : placeOf(before, { offset: start, own });
  return place === null || isAdjective(place.name, text[place.from - 1] ?? '') ? [] : [{ ...place, to }];
};

const farBehind = 120;

const name = "/?[A-Za-z0-9][\\w+=,.@/-]{0,99}(?![\\p{Script=Latin}]|['’]\\p{L})";
const open = '["\'`“„«「『(]';
const close = '["\'`”“»」』)]';
const behindWord = new RegExp(
  `^(?:\\/(?=\\w))?(?:[\\s:：=-]|(?:called|named|namens|name|names|id|ids|arn|nomm[eé]e?|llamad[oa]|chamad[oa]|chiamat[oa]|appel[eé]e?|with id|mit id|という|名前|名为|名|叫|的|の)(?![\\p{Script=Latin}])){0,4}(?<open>${open})?(?<name>${name})(?<close>${close})?`,
  'iu',
);
const alsoBehind = new RegExp(
  `^["'\`”“»」』)]?(?:\\s*[,、]\\s*|\\s+(?:and|or|und|oder|et|ou|y|o|e|ed)\\s+|と|和|或)(?<open>${open})?(?<name>${name})(?<close>${close})?`,
  'iu',
);
const beforeWord = new RegExp(
  `(?<![\\p{Script=Latin}\\w+=,.@/:*-])(?<open>${open})?(?<name>${name})(?<close>${close})?[ -]?(?:という|的)?$`,
  'iu',
);

type Around = { readonly offset: number; readonly own: (word: string) => boolean; readonly isBehind?: true };

const placeOf = ({ index, groups, 0: whole }: RegExpExecArray, { offset, own, isBehind }: Around): Place | null => {
  const said = (groups?.['name'] ?? '').replace(/[.,:;-]+$/, '');
  const at = offset + index + whole.lastIndexOf(groups?.['name'] ?? '');
  const isQuoted = groups?.['open'] !== undefined && groups['close'] !== undefined;
  return said !== '' &&
    (isQuoted || (isBehind && alsoNames.has(said)) || (isToldName(said) && (looksNamed(said) || !own(said))))
    ? { name: said, from: at, to: at + said.length }
    : null;
};

/** "The encrypted bucket" says how it is. */
const isAdjective = (said: string, before: string): boolean =>
  !/["'`“„«「『]/.test(before) && !looksNamed(said) && /(?:ed|able|ing|ous|al|ic|wide|ive|ful)$/i.test(said);

/** Whether a word is a name: no word of the language, of AWS, of a place, no action, account or Region. */
export const isToldName = (word: string): boolean => {
  // “Serait-il”: a verb and who it is asked of.
  const plain = plainLetters(word).replace(/-(?:t-)?(?:ils?|elles?|on|ce|je|tu|nous|vous)$/, '');
  return !(
    plainWords.has(plain) ||
    isRegion(word) ||
    isAccountId(word) ||
    isAction(word) ||
    /^(?:arn:|https?:)/.test(word) ||
    /^\d{1,4}$/.test(word) ||
    /^20\d\d-\d\d-\d\d/.test(word) ||
    isPlace(plain) ||
    (/^[A-Z][a-z]+[A-Z]/.test(word) &&
      (operationActions({ service: null, operation: word }) !== undefined || awsManagedPolicy(word) !== undefined))
  );
};

/** A form that words of a language have not. */
export const looksNamed = (word: string): boolean => /[\d_/@+=]|[a-z][A-Z]|.[.-]\w/.test(word);

/** A word for a kind of thing is no name of one of its own service. */
const isWordFor = (noun: string, word: string): boolean => new RegExp(`^(?:${wordsOf(noun).source})$`, 'iu').test(word);

/** Whether a word is one for a kind of thing. */
export const isThingWord = (word: string): boolean => things().test(plainLetters(word));

let allThings: RegExp | null = null;

const things = (): RegExp => {
  allThings ??= new RegExp(`^(?:${plainLetters(Object.values(thingWords).join('|'))})$`, 'u');
  return allThings;
};

const otherBefore =
  /(?:\b(?:an(?:other|y)|other|different|some other|every|all|else's|andere[nrms]?|beliebige\w*|jede\w*|alle|autres?|n'importe quelle?|toutes?|tous|otr[oa]s?|cualquier|tod[oa]s|outr[oa]s?|qualquer|altr[oaie]|qualsiasi|tutt[ie])(?: (?:the|les|los|las|os|as|i|le|gli))?|別の|他の|ほかの|任意の|全ての|すべての|另一个|其他的?|别的|任何|所有的?) ?$/;
