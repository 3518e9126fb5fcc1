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
  taken.forEach((part, at) => {
    const isJoin = part.does.has('of') || part.sign === possessive || (language === 'en' && part.does.has('aside'));
    if (!isJoin || part.content !== null) return;
    const [before, after] = [thingFrom(taken, at, -1), thingFrom(taken, at, 1)];
    if (before === null || after === null) return;
    const isReversed = part.sign === possessive || language === 'ja' || language === 'zh';
    const [one, owner] = isReversed ? [after.of, before.of] : [before.of, after.of];
    bonds.add(`${one} ${owner}`);
    // "the owner of the organization's account": of the account.
    if (!isReversed && taken[after.at + 1]?.sign === possessive) {
      const whole = thingFrom(taken, after.at + 1, 1);
      if (whole !== null) bonds.add(`${one} ${whole.of}`);
    }
  });
  return bonds;
};

type Thing = { readonly of: string; readonly at: number };

/** The thing next to a place, over small words and names of it. */
const thingFrom = (taken: readonly Taken[], from: number, by: 1 | -1): Thing | null => {
  for (let at = from + by; at >= 0 && at < taken.length; at += by) {
    const { content, sign, does } = taken[at] as Taken;
    if (content?.kind === 'thing') return { of: content.of, at };
    if (content?.kind === 'deed' || does.has('splits') || (sign !== null && !/[(（)）]/.test(sign))) return null;
  }
  return null;
};

/** What is said of a thing beside it: "a new policy", "2 statements". */
export const qualitiesIn = (taken: readonly Taken[]): readonly Quality[] =>
  taken.flatMap(({ content, name }, at) => {
    const quality = content?.kind === 'mark' && ofThings.has(content.of) ? content.of : countIn(name?.text);
    if (quality === null) return [];
    const [before, after] = [thingFrom(taken, at, -1), thingFrom(taken, at, 1)];
    return [{ quality, before: before?.of ?? null, after: after?.of ?? null }];
  });

const ofThings = new Set(['new', 'same', 'whole', 'wrong', 'valid', 'explicit', 'implicit', 'only', 'all', 'self']);

const countIn = (text: string | undefined): string | null =>
  text !== undefined && /^\d{1,3}$/.test(text) ? text : null;
