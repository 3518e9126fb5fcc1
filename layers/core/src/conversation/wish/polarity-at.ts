import type { Language } from '../../explain/index.ts';
import type { Mark } from './marks.ts';
import type { Polarity } from './polarity.data.ts';

type Around = {
  readonly marks: readonly Mark[];
  readonly language: Language | null;
  readonly usual: Polarity;
  readonly plain: string;
};

type Said = Mark & { readonly kind: 'polarity' };

/** Whether what a verb says is to be: by the word that governs it in the same thought, before it, or in Japanese and of what forbids behind it. */
export const polarityAt = (mark: Mark, { marks, language, usual, plain }: Around): Polarity => {
  const from = marks.findLast(({ kind, at }) => kind === 'stop' && at < mark.at)?.at ?? -1;
  const to = marks.find(({ kind, at }) => kind === 'stop' && at > mark.at)?.at ?? plain.length;
  const said = marks.filter((each): each is Said => each.kind === 'polarity' && each.at > from && each.at < to);
  const behind = said.filter(({ at }) => at >= mark.to);
  const found =
    language === 'ja'
      ? behind[0]?.polarity
      : (governing(
          said.filter((each) => each.to <= mark.at && !isLeft(each, mark, plain)),
          plain,
        ) ?? behind.find(({ polarity }) => polarity === 'deny' || polarity === 'allow')?.polarity);
  if (found === undefined) return usual;
  return usual === 'deny' && found === 'not' ? 'deny' : found;
};

/** The last word that says so; "nobody may" and "not to be allowed to" forbid. */
const governing = (before: readonly Said[], plain: string): Polarity | undefined => {
  const last = before.at(-1);
  const other = before.at(-2);
  if (last?.polarity !== 'allow' || other === undefined || other.polarity === 'allow') return last?.polarity;
  const between = plain.slice(other.to, last.at);
  return !/[,、，]/.test(between) && between.length <= (other.polarity === 'deny' ? 40 : 12)
    ? other.polarity
    : last.polarity;
};

/** "Without deleting, and list": what goes without ends where the sentence goes on. */
const isLeft = (said: Said, mark: Mark, plain: string): boolean =>
  /^(?:without|ohne|sans|sin|sem|senza)$/.test(plain.slice(said.at, said.to)) &&
  /[,，] ?(?:and|und|et|y|e|plus)\b/.test(plain.slice(said.to, mark.at));
