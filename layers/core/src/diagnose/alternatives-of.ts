import { type Cause, type Clues, causeById } from '../playbook/index.ts';
import type { Alternative } from './diagnosis.ts';
import { excludedBy } from './excludes.ts';
import type { Meeting } from './meet.ts';
import type { Ranked } from './rank-causes.ts';

type Alternatives = {
  readonly clues: Clues;
  readonly meeting: Meeting;
  readonly ranked: readonly Ranked[];
  /** What stands behind the denial where what was seen allows the call. */
  readonly suspects?: readonly Pick<Alternative, 'id' | 'because'>[];
};

/** What else it may be, at most three: causes that fit as well, then what it often is instead where no engine looked; none twice, none that AWS's sentence excludes. */
export const alternativesOf = ({ clues, meeting, ranked, suspects = [] }: Alternatives): readonly Alternative[] => {
  if (meeting.kind === 'possible')
    return meeting.candidates
      .slice(1)
      .filter(({ cause }) => cause.isListed !== false)
      .map(({ cause: { id, title }, because }) => ({ id, title, because }));
  const { cause } = meeting.chosen;
  const fitting = ranked
    .filter((other) => other.cause.id !== cause.id && other.cause.isListed !== false)
    .map(
      (other): Alternative => ({ id: other.cause.id, title: other.cause.title, because: other.recognition.because }),
    );
  const often = clues.main?.decision == null ? (cause.oftenInstead ?? []).map(titled) : [];
  const others = fitting.filter(({ id }) => !asksTheSame(cause, id, clues));
  const all = [...suspects.map(titled), ...others, ...often].filter(({ id }) => excludedBy(clues, id) === null);
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index).slice(0, 3);
};

const titled = ({ id, because }: { readonly id: string; readonly because: string }): Alternative => ({
  id,
  title: causeById(id)?.title ?? id,
  because,
});

const asksTheSame = (cause: Cause, id: string, clues: Clues): boolean => {
  const other = causeById(id)?.remedy(clues);
  const own = cause.remedy(clues);
  return own.kind !== 'noPolicyChange' && JSON.stringify(withoutWords(own)) === JSON.stringify(withoutWords(other));
};

const withoutWords = (remedy: unknown): unknown =>
  JSON.parse(
    JSON.stringify(remedy ?? null, (key, value) =>
      ['because', 'url', 'sid', 'text'].includes(key) ? undefined : value,
    ),
  );
