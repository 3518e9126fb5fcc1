import type { ArrowOfWorld, JudgedArrow, Verdict } from './judged-arrow.ts';

/** The arrows of all ways of deploying: one that works in some and not in others is conditional. */
export const joinWorlds = (worlds: readonly (readonly ArrowOfWorld[])[]): readonly JudgedArrow[] => {
  const ends = new Map<string, ArrowOfWorld[]>();
  for (const arrow of worlds.flat()) {
    const key = `${arrow.from}\n${arrow.to}`;
    const known = ends.get(key);
    if (known === undefined) ends.set(key, [arrow]);
    else known.push(arrow);
  }
  return [...ends.values()].map((own, index) => join(own, `a${index + 1}`));
};

const join = (worlds: readonly ArrowOfWorld[], id: string): JudgedArrow => {
  const [first] = worlds;
  const broken = worlds.filter(({ verdict }) => verdict === 'broken');
  // It is there only with another value of a parameter than the usual one
  const isOfSome = worlds.every(({ world: { scenario } }) => scenario.kind === 'parameter');
  const isSplit = broken.length > 0 && (broken.length < worlds.length || isOfSome);
  const verdict: Verdict = isSplit ? 'conditional' : isLeftOpen(worlds) ? 'unknown' : (first?.verdict ?? 'unknown');
  const because = worlds.flatMap((each) => each.because);
  return {
    id,
    from: first?.from ?? '',
    to: first?.to ?? '',
    verdict,
    when: isSplit ? whenOf(worlds, broken) : null,
    because: [...new Map(because.map((each) => [JSON.stringify(each), each])).values()],
    worlds,
  };
};

/** A request that is allowed in the first way stands, in one that turns a condition, under a condition that only the call shows. */
const isLeftOpen = ([first, ...others]: readonly ArrowOfWorld[]): boolean =>
  first?.verdict === 'works' &&
  others.some(
    ({ world: { scenario }, needs }) =>
      scenario.kind === 'condition' &&
      needs.some(({ outcome }) => outcome.kind === 'open' && outcome.isOfCall === true),
  );

const whenOf = (worlds: readonly ArrowOfWorld[], broken: readonly ArrowOfWorld[]): string => {
  const named = broken.flatMap(({ world: { scenario } }) => scenario.when ?? []);
  if (named.length === broken.length) return `broken ${named.join(', ')}`;
  const others = worlds
    .filter((each) => !broken.includes(each))
    .flatMap(({ world: { scenario } }) => scenario.when ?? []);
  return `broken but ${others.join(', ')}`;
};
