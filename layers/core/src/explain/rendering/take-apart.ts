import type { Language } from '../language.ts';
import { behindElision, type Entry, type Lexicon, lexiconOf, type Meaning } from '../lexicon/lexicon-of.ts';

/** A sentence's parts in order: names as written, words by what they may mean, marks between them. */
export type Part =
  | { readonly kind: 'name'; readonly text: string; readonly isQuoted: boolean }
  | { readonly kind: 'word'; readonly written: string; readonly meanings: readonly Meaning[] }
  | { readonly kind: 'sign'; readonly text: string };

/** The parts of a sentence; null: a word of it is neither in the lexicon nor a name. */
export const takeApart = (sentence: string, language: Language): readonly Part[] | null => {
  const parts: Part[] = [];
  const lexicon = lexiconOf(language);
  const run: string[] = [];
  const flush = (): boolean => {
    const read = isSpaced(language)
      ? readWords(
          run.flatMap((each) => behindElision(each, language)),
          lexicon,
          language,
        )
      : readLetters(run, lexicon);
    run.length = 0;
    if (read === null) return false;
    parts.push(...read);
    return true;
  };
  for (const [text] of sentence.replaceAll('**', '').replaceAll('’', "'").matchAll(pieces)) {
    if (isWord(text)) {
      run.push(text);
      continue;
    }
    if (!flush()) return null;
    if (/^\s+$/.test(text)) continue;
    const isQuoted = text.startsWith('`');
    parts.push(
      isQuoted || /[\p{L}\p{N}]/u.test(text)
        ? { kind: 'name', text: text.replace(/^`|`$/g, '').trim(), isQuoted }
        : { kind: 'sign', text },
    );
  }
  return flush() ? parts : null;
};

export const isSpaced = (language: Language): boolean => language !== 'ja' && language !== 'zh';

// Code spans; ARNs, addresses, `service:Action`, whatever holds a digit; words, which a space does not end; marks. What looks ahead for
// its end looks so far and no farther.
const pieces =
  /`[^`\n]+`|Service Quotas|API Gateway|(?:IAM )?Identity Center|OpenSearch Serverless|Secrets Manager|Access Analyzer|arn:[^\s`"'<>()[\],;（），；：。]*[^\s`"'<>()[\],;.:（），；：。]|[A-Za-z0-9-]{1,64}:[A-Z*]\w*|(?:[A-Za-z][A-Za-z.-]{0,128}[.-])?\d[A-Za-z0-9]*(?:[.:-][A-Za-z0-9]+)*|[A-Za-z]{1,32}(?:-[a-z]{1,32}){1,8}-\d|\p{L}[\p{L}'’-]*|[ \u00a0\u202f]|[^\s]|\s/gu;

const isWord = (text: string): boolean =>
  (!/^(?:Service Quotas|API Gateway|(?:IAM )?Identity Center|OpenSearch Serverless|Secrets Manager|Access Analyzer)$/.test(
    text,
  ) &&
    /^\p{L}[\p{L}'’-]*$/u.test(text)) ||
  /^[ \u00a0\u202f]$/.test(text);

type Read = readonly Part[] | null;

const word = (written: string, meanings: readonly Meaning[]): Part => ({
  kind: 'word',
  written: written.toLowerCase(),
  meanings,
});
const name = (text: string): Part => ({ kind: 'name', text, isQuoted: false });

const readWords = (all: readonly string[], lexicon: Lexicon, language: Language): Read => {
  const words = all.filter((each) => each.trim() !== '');
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const written = words[at] ?? '';
    const found = entryAt(words, at, { lexicon, language });
    if (found !== null) {
      parts.push(word(written, found.meanings));
      at += found.words.length;
    } else if (written.includes('-')) {
      // "VPC-Endpunktrichtlinie": each of its words for itself.
      words.splice(at, 1, ...written.split('-').filter((each) => each !== ''));
    } else if (written === possessive) {
      parts.push({ kind: 'sign', text: possessive });
      at += 1;
    } else if (language === 'en' && /'s?$/.test(written)) {
      // "organization's": what follows is of it.
      words.splice(at, 1, written.replace(/'s?$/, ''), possessive);
    } else if (isName(written)) {
      parts.push(name(written));
      at += 1;
    } else {
      const compound = language === 'de' ? readCompound(written.toLowerCase(), lexicon) : null;
      if (compound === null) return null;
      parts.push(...compound);
      at += 1;
    }
  }
  return parts;
};

/** What stands behind it is of what stands before it. */
export const possessive = "'s";

// A capital letter within it, or at its beginning where it is no word of the language.
const isName = (written: string): boolean => /^\p{Lu}/u.test(written) || /\p{Ll}\p{Lu}/u.test(written);

type Reading = { readonly lexicon: Lexicon; readonly language: Language };

/** The entry that takes most of the words, with what every other entry of as many words means by them. */
const entryAt = (words: readonly string[], at: number, { lexicon, language }: Reading): Entry | null => {
  const first = (words[at] ?? '').toLowerCase();
  const fitting = (lexicon.get(first[0] ?? '') ?? []).filter((entry) =>
    entry.words.every((each, offset) => isMeant(each, (words[at + offset] ?? '').toLowerCase(), language)),
  );
  const [longest] = fitting;
  if (longest === undefined) return null;
  const alike = fitting.filter(({ words: { length } }) => length === longest.words.length);
  return { words: longest.words, meanings: alike.flatMap(({ meanings }) => meanings) };
};

const isMeant = ({ begins, isOpen }: Entry['words'][number], written: string, language: Language): boolean =>
  isOpen
    ? written.startsWith(begins) && written.length - begins.length <= (language === 'de' ? 4 : 7)
    : written === begins;

/** A German word made of two that are known: "Richtlinienänderung". */
const readCompound = (written: string, lexicon: Lexicon): Read => {
  if (written.length > longestCompound) return null;
  for (let cut = written.length - 3; cut >= 3; cut -= 1) {
    const read = (text: string) => entryAt([text], 0, { lexicon, language: 'de' });
    const head =
      read(written.slice(0, cut)) ?? (/[sn]$/.test(written.slice(0, cut)) ? read(written.slice(0, cut - 1)) : null);
    const tail = head === null ? null : read(written.slice(cut));
    if (head !== null && tail !== null) return [word(written, head.meanings), word(written, tail.meanings)];
  }
  return null;
};

const longestCompound = 80;

/** Words without spaces between them: as few of the lexicon's as make the whole. */
const readLetters = (run: readonly string[], lexicon: Lexicon): Read => {
  const text = run.join('').trim();
  const best: (Step | undefined)[] = [{ cost: 0, from: -1, part: null }];
  for (let at = 0; at < text.length; at += 1) {
    const cost = (best[at]?.cost ?? Number.POSITIVE_INFINITY) + 1;
    if (!Number.isFinite(cost)) continue;
    for (const { size, part } of readingsAt(text, at, lexicon))
      if (cost < (best[at + size]?.cost ?? Number.POSITIVE_INFINITY)) best[at + size] = { cost, from: at, part };
  }
  const parts: Part[] = [];
  for (let at = text.length; at > 0; ) {
    const step = best[at];
    if (step === undefined) return null;
    if (step.part !== null) parts.push(step.part);
    at = step.from;
  }
  return parts.toReversed();
};

type Step = { readonly cost: number; readonly from: number; readonly part: Part | null };

const readingsAt = (
  text: string,
  at: number,
  lexicon: Lexicon,
): readonly { readonly size: number; readonly part: Part | null }[] => {
  const entries = (lexicon.get((text[at] ?? '').toLowerCase()) ?? [])
    .map((entry) => ({ size: entry.words[0]?.begins.length ?? 0, entry }))
    .filter(({ size, entry }) => text.slice(at, at + size).toLowerCase() === entry.words[0]?.begins)
    .map(({ size, entry }) => ({ size, part: word(text.slice(at, at + size), entry.meanings) }));
  const space = /^\s/.test(text[at] ?? '') ? [{ size: 1, part: null }] : [];
  const latin = /^[A-Za-z]{1,60}/.exec(text.slice(at, at + 60))?.[0];
  const names = latin === undefined ? [] : [{ size: latin.length, part: name(latin) }];
  return [...entries, ...space, ...names];
};
