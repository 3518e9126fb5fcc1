import type { Language } from '../language.ts';
import type { Quality } from './said.ts';
import { possessive } from './take-apart.ts';
import type { Taken } from './taken-as.ts';

/** Which name is introduced as what: "the role `app`". */
export const introducedIn = (taken: readonly Taken[]): ReadonlySet<string> =>
  new Set(
    taken.flatMap(({ name }, at) => {
      if (name === null || !(name.isQuoted || /[:\d/]/.test(name.text))) return [];
      const before = taken[at - 1]?.sign === '(' || taken[at - 1]?.sign === '（' ? taken[at - 2] : taken[at - 1];
      return before?.content?.kind === 'thing' ? [`${before.content.of} ${name.text}`] : [];
    }),
  );

/** Which thing is of which: "the policy of the role". In English whatever a preposition joins may be said so elsewhere. */
export const belongsIn = (taken: readonly Taken[], language: Language): ReadonlySet<string> => {
  const bonds = new Set<string>();
  const beside = thingsBeside(taken);
  taken.forEach((part, at) => {
    const isJoin = part.does.has('of') || part.sign === possessive || (language === 'en' && part.does.has('aside'));
    if (!isJoin || part.content !== null) return;
    const [before, after] = [beside(at, -1), beside(at, 1)];
    if (before === null || after === null) return;
    const isReversed = part.sign === possessive || language === 'ja' || language === 'zh';
    const [one, owner] = isReversed ? [after.of, before.of] : [before.of, after.of];
    bonds.add(`${one} ${owner}`);
    // "the owner of the organization's account": of the account.
    if (!isReversed && taken[after.at + 1]?.sign === possessive) {
      const whole = beside(after.at + 1, 1);
      if (whole !== null) bonds.add(`${one} ${whole.of}`);
    }
  });
  return bonds;
};

type Thing = { readonly of: string; readonly at: number };

type Beside = (at: number, by: 1 | -1) => Thing | null;

/** The thing next to each place on either side, over small words and names of it. */
const thingsBeside = (taken: readonly Taken[]): Beside => {
  const places = [...taken.keys()];
  const before = nextThings(taken, places);
  const after = nextThings(taken, places.toReversed());
  return (at, by) => (by === -1 ? before : after).get(at) ?? null;
};

/** By place: the thing that was met last on the way there, where nothing stood between. */
const nextThings = (taken: readonly Taken[], places: readonly number[]): ReadonlyMap<number, Thing | null> => {
  let met: Thing | null = null;
  const things = new Map<number, Thing | null>();
  for (const at of places) {
    things.set(at, met);
    const { content, sign, does } = taken[at] as Taken;
    if (content?.kind === 'thing') met = { of: content.of, at };
    else if (content?.kind === 'deed' || does.has('splits') || (sign !== null && !/[(（)）]/.test(sign))) met = null;
  }
  return things;
};

/** What is said of a thing beside it: "a new policy", "2 statements". */
export const qualitiesIn = (taken: readonly Taken[]): readonly Quality[] => {
  const beside = thingsBeside(taken);
  return taken.flatMap(({ content, name }, at) => {
    const quality = content?.kind === 'mark' && ofThings.has(content.of) ? content.of : countIn(name?.text);
    if (quality === null) return [];
    return [{ quality, before: beside(at, -1)?.of ?? null, after: beside(at, 1)?.of ?? null }];
  });
};

const ofThings = new Set(['new', 'same', 'whole', 'wrong', 'valid', 'explicit', 'implicit', 'only', 'all', 'self']);

const countIn = (text: string | undefined): string | null =>
  text !== undefined && /^\d{1,3}$/.test(text) ? text : null;
