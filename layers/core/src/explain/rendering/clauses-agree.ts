import type { Language } from '../language.ts';
import type { Clause } from './said.ts';

/**
 * Whether two languages say the same of what is done: clause by clause in their order, where one of ours may be several of theirs and several of
 * ours one. Japanese puts the reason first: there the clauses may stand in another order, each whole.
 */
export const clausesAgree = (ours: readonly Clause[], theirs: readonly Clause[], language: Language): boolean => {
  const isWhole = ours.length === theirs.length && ours.every((clause, at) => agree([clause], [theirs[at] as Clause]));
  if (isWhole) return ours.every((clause, at) => isSameDoer(clause, theirs[at] as Clause, { ours, language }));
  const doersHold = theirs.every((clause) => isSameDoer(null, clause, { ours, language }));
  return doersHold && (inOrder(ours, theirs) || (language === 'ja' && inAnyOrder(ours, theirs)));
};

const agree = (ours: readonly Clause[], theirs: readonly Clause[]): boolean => {
  const [one, other] = [saidIn(ours), saidIn(theirs)];
  return one.size === other.size && [...one].every((each) => other.has(each));
};

const saidIn = (clauses: readonly Clause[]): ReadonlySet<string> => new Set(clauses.flatMap(({ said }) => [...said]));

const inOrder = (ours: readonly Clause[], theirs: readonly Clause[]): boolean => {
  if (ours.length === 0 || theirs.length === 0) return ours.length === theirs.length;
  const sizes = [
    [1, 1],
    ...[2, 3].flatMap((size) => [
      [1, size],
      [size, 1],
    ]),
  ] as [number, number][];
  return sizes.some(
    ([one, other]) =>
      one <= ours.length &&
      other <= theirs.length &&
      agree(ours.slice(0, one), theirs.slice(0, other)) &&
      inOrder(ours.slice(one), theirs.slice(other)),
  );
};

const inAnyOrder = (ours: readonly Clause[], theirs: readonly Clause[]): boolean => {
  const keys = (clauses: readonly Clause[]) => clauses.map(({ said }) => [...said].toSorted().join(' ')).toSorted();
  return JSON.stringify(keys(ours)) === JSON.stringify(keys(theirs));
};

type Whole = { readonly ours: readonly Clause[]; readonly language: Language };

/** Who does something is who does it in ours; a Japanese clause may leave it out. */
const isSameDoer = (clause: Clause | null, { doer }: Clause, { ours, language }: Whole): boolean => {
  if (doer === null) return language === 'ja' || clause === null || clause.doer === null;
  if (clause !== null && clause.doer !== null) return clause.doer === doer;
  return ours.some((each) => each.doer === doer);
};
