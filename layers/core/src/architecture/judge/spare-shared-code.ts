import type { ArrowOfWorld, JudgedNeed } from './judged-arrow.ts';

/**
 * Functions of one code that each take some of its paths: what one is denied behind a test, and another is allowed at the same call, is
 * not said to be denied, for which events lead there is not the template's to say.
 */
export const spareSharedCode = (arrows: readonly ArrowOfWorld[]): readonly ArrowOfWorld[] => {
  const allowed = new Map<string, Set<string>>();
  for (const arrow of arrows)
    for (const { need, outcome } of arrow.needs) {
      // A grant that may be meant for the call tells as much: that function is the one that makes it
      if (outcome.kind !== 'allowed' && (outcome.kind !== 'open' || outcome.isNear !== true)) continue;
      for (const call of callsOf(arrow)) {
        const key = `${call} ${need.action} ${need.resource}`;
        allowed.set(key, (allowed.get(key) ?? new Set()).add(arrow.from));
      }
    }
  return arrows.map((arrow) => (arrow.verdict === 'broken' && !arrow.isElsewhere ? spared(arrow, allowed) : arrow));
};

const spared = (arrow: ArrowOfWorld, allowed: ReadonlyMap<string, ReadonlySet<string>>): ArrowOfWorld => {
  const isTested = arrow.because.every(({ kind, isGuarded }) => kind === 'code' && isGuarded === true);
  if (!isTested) return arrow;
  const open: string[] = [];
  const needs = arrow.needs.map((each): JudgedNeed => {
    const other = each.outcome.kind === 'denied' ? otherOf(arrow, each, allowed) : undefined;
    if (other === undefined || each.outcome.kind !== 'denied') return each;
    const because = `its code is that of \`${other}\` too, which is allowed: which events lead to the call is not known`;
    open.push(because);
    return { need: each.need, outcome: { kind: 'open', because, decision: each.outcome.decision } };
  });
  if (open.length === 0) return arrow;
  const isBroken = needs.some(({ outcome }) => outcome.kind === 'denied');
  return {
    ...arrow,
    needs,
    open: [...new Set([...arrow.open, ...open])],
    verdict: isBroken ? 'broken' : 'unknown',
  };
};

const otherOf = (
  arrow: ArrowOfWorld,
  { need }: JudgedNeed,
  allowed: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined =>
  callsOf(arrow)
    .flatMap((call) => [...(allowed.get(`${call} ${need.action} ${need.resource}`) ?? [])])
    .find((from) => from !== arrow.from);

const callsOf = ({ because }: ArrowOfWorld): readonly string[] =>
  because.flatMap(({ kind, spot }) => (kind === 'code' ? [JSON.stringify(spot)] : []));
