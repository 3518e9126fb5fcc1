import type { Language } from '../language.ts';
import { isModal } from '../lexicon/lexicon-of.ts';
import type { Clause } from './said.ts';
import { possessive } from './take-apart.ts';
import type { Taken } from './taken-as.ts';

/** The clauses of a sentence that say something: each with its deeds and whether they are negated, what binds it and who does it. */
export const clausesOf = (taken: readonly Taken[], language: Language): readonly Clause[] => {
  const clauses: Taken[][] = [[]];
  taken.forEach((part, at) => {
    // A Japanese comma behind whom a clause is about does not end it.
    const isTopic = part.sign === '、' && taken[at - 1]?.does.has('does') === true;
    if (part.does.has('splits') || (part.sign !== null && ends.test(part.sign) && !isTopic)) clauses.push([]);
    clauses.at(-1)?.push(part);
  });
  return clauses.map((parts) => clauseOf(parts, language)).filter(({ said }) => said.size > 0);
};

const ends = /[,;:.!?()、。，；：！？（）—–]/;

/** What may stand in another clause of the sentence than in its source: it binds no deed to another. */
export const isLoose = (mark: string): boolean => loose.has(mark);

const loose = new Set(
  'self also still new same whole more one once wrong valid here any likely again already'.split(' '),
);

const clauseOf = (parts: readonly Taken[], language: Language): Clause => {
  const deeds = deedsIn(parts, language);
  const marks = parts.flatMap(({ content }) => (content?.kind === 'mark' && !isLoose(content.of) ? [content.of] : []));
  const isNegated = parts.some(({ does }) => does.has('negates'));
  const isPast = parts.some(({ does }) => does.has('past'));
  return {
    said: new Set([...deeds, ...marks, ...(isNegated && deeds.length === 0 ? ['-'] : [])]),
    doer: language === 'ja' ? doerBefore(parts) : doerFirst(parts, language),
    done: new Set(isPast ? deeds.filter((deed) => isStep.has(deed)) : []),
  };
};

// What an answer advises or the fix would do: nobody has done it.
const isStep = new Set('run add takeAway open change send use create give fill retry ask list'.split(' '));

/** Each deed, `allow-` where it is negated, `allow--` where it is so twice; a "not" beside "may" or "can" is theirs. */
const deedsIn = (parts: readonly Taken[], language: Language): readonly string[] => {
  const deeds = parts.flatMap(({ content }, at) => (content?.kind === 'deed' ? [{ of: content.of, at }] : []));
  const negators = parts.flatMap(({ does }, at) =>
    does.has('negates') ? [{ at, isPlain: does.has('plainNot'), deed: negatedBy(parts, at, { deeds, language }) }] : [],
  );
  return deeds.map(({ of, at }, place) => {
    const own = negators.filter(({ deed }) => deed === place);
    return `${of}${'-'.repeat(timesNegated(own, at, language))}`;
  });
};

type Deed = { readonly of: string; readonly at: number };

/** The deed that a "not" is of: the one behind it, in Japanese the one before it. */
const negatedBy = (
  parts: readonly Taken[],
  at: number,
  { deeds, language }: { readonly deeds: readonly Deed[]; readonly language: Language },
): number => {
  const before = deeds.findLastIndex((deed) => deed.at < at);
  const own = parts[at]?.content?.kind === 'deed' ? deeds.findIndex((deed) => deed.at === at) : -1;
  const behind = deeds.findIndex((deed) => deed.at > at);
  const [nearer, other] = language === 'ja' ? [before, behind] : [behind, before];
  const found = own !== -1 ? own : nearer === -1 ? other : nearer;
  return [found, found - 1, found + 1].find((place) => isModal(deeds[place]?.of ?? '')) ?? found;
};

type Negator = { readonly at: number; readonly isPlain: boolean };

/** Once, or twice: "no policy allows it not". Where a language says one "no" with two words, the second stands behind what is done. */
const timesNegated = (negators: readonly Negator[], deed: number, language: Language): number => {
  const plain = negators.filter(({ isPlain }) => isPlain).length;
  const others = negators.filter(({ isPlain }) => !isPlain);
  if (language === 'fr') return others.length + (others.length === 0 ? plain : 0);
  const isConcordant = language === 'es' || language === 'pt' || language === 'it';
  if (!isConcordant) return negators.length;
  const before = others.filter(({ at }) => at < deed).length;
  return plain + before + (plain + before === 0 ? others.length : 0);
};

/** The first thing before what is done, that nothing sets aside. */
const doerFirst = (parts: readonly Taken[], language: Language): string | null => {
  let isAside = false;
  let hasThing = false;
  for (const [at, { content, does, name }] of parts.entries()) {
    if (content?.kind === 'deed') return null;
    // "AWS's sentence", "AWS 的语句": the sentence.
    const next = parts[at + 1];
    if (next?.sign === possessive || (language === 'zh' && next?.content === null && next.does.has('of'))) continue;
    if (content?.kind === 'thing' || (name !== null && !/^\d+$/.test(name.text) && !hasThing)) {
      if (!isAside) return content?.kind === 'thing' ? content.of : (name?.text ?? null);
      [isAside, hasThing] = [false, true];
      // German "der" is "of the" behind a thing only.
    } else if (content === null && (does.has('aside') || (does.has('of') && hasThing))) isAside = true;
  }
  return null;
};

const doerBefore = (parts: readonly Taken[]): string | null => {
  const at = parts.findIndex(
    ({ does, content }, place) => content === null && does.has('does') && parts[place - 1]?.content?.kind === 'thing',
  );
  const thing = at === -1 ? null : (parts[at - 1]?.content ?? null);
  return thing === null ? null : thing.of;
};
