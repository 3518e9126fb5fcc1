import type { Because, Need } from '../arrow.ts';
import { leftWords } from '../world/scan-work.ts';
import type { World } from '../world/world.ts';
import type { Outcome } from './asking.ts';
import { decideIn } from './decide-in.ts';
import type { ArrowOfWorld, JudgedNeed, WireLike } from './judged-arrow.ts';
import { spareSharedCode } from './spare-shared-code.ts';

/** The wires of one way of deploying, joined to arrows by their two ends, each decided. */
export const judgeWorld = (world: World, wires: readonly WireLike[]): readonly ArrowOfWorld[] => {
  const ends = new Map<string, WireLike[]>();
  for (const wire of wires) {
    const key = `${wire.from}\n${wire.to}`;
    const known = ends.get(key);
    if (known === undefined) ends.set(key, [wire]);
    else known.push(wire);
  }
  const decide = withinWork(world, decideIn(world));
  return spareSharedCode([...ends.values()].map((own) => judge(world, own, decide)).filter((arrow) => !isLeft(arrow)));
};

/** Nothing of it was decided: it is counted and not told. */
const isLeft = ({ needs }: ArrowOfWorld): boolean =>
  needs.length > 0 && needs.every(({ outcome }) => outcome.kind === 'open' && outcome.because === leftWords);

/** What there is no work left for is open. */
const withinWork =
  ({ memory: { work } }: World, decide: (need: Need) => Outcome) =>
  (need: Need): Outcome => {
    if (work.step()) return whereSet(need, decide(need));
    work.left.requests += 1;
    return { kind: 'open', because: leftWords, decision: null };
  };

const judge = (world: World, wires: readonly WireLike[], decide: (need: Need) => Outcome): ArrowOfWorld => {
  const [first] = wires;
  const needs = settled(onceEach(wires).map((need): JudgedNeed => ({ need, outcome: decide(need) })));
  const open = [
    ...wires.flatMap(({ open: why }) => (why === undefined ? [] : [why])),
    ...needs.flatMap(({ outcome }) => (outcome.kind === 'open' ? [outcome.because] : [])),
  ];
  const isElsewhere = wires.some(({ elsewhere }) => elsewhere === true);
  const isBroken = isElsewhere || needs.some(({ outcome }) => outcome.kind === 'denied');
  return {
    from: first?.from ?? '',
    to: first?.to ?? '',
    world,
    because: onceEachPlace(wires.map(({ because }) => because)),
    needs,
    open: [...new Set(open)],
    verdict: isBroken ? 'broken' : open.length > 0 ? 'unknown' : 'works',
    isElsewhere,
  };
};

/** What only a test leads to that does not hold with what the template and the code set is not denied: nobody knows whether they are set otherwise. */
const whereSet = ({ isUnset }: Need, outcome: Outcome): Outcome =>
  isUnset === true && outcome.kind === 'denied'
    ? {
        kind: 'open',
        because:
          'it is called only where a test turns out otherwise than it does with what the template and the code set',
        decision: outcome.decision,
      }
    : outcome;

/** Of alternatives one is enough; where none is there, the first is what the person would write. */
const settled = (needs: readonly JudgedNeed[]): readonly JudgedNeed[] => {
  const groups = Map.groupBy(needs, ({ need }) => need.anyOf ?? '');
  return needs.filter((each) => {
    const group = each.need.anyOf === undefined ? [] : (groups.get(each.need.anyOf) ?? []);
    return group.length === 0 || each === (firstThat(group, 'allowed') ?? firstThat(group, 'open') ?? group[0]);
  });
};

const firstThat = (group: readonly JudgedNeed[], kind: JudgedNeed['outcome']['kind']): JudgedNeed | undefined =>
  group.find(({ outcome }) => outcome.kind === kind);

const onceEach = (wires: readonly WireLike[]) => {
  // Of the same request the last stays: what is asked for whatever happens, where there is such a one
  const all = wires.flatMap(({ needs }) => needs).sort((a, b) => doubtsOf(b) - doubtsOf(a));
  return [
    ...new Map(
      all.map((need) => [
        `${JSON.stringify(need.actor)} ${need.action} ${need.resource} ${JSON.stringify(need.context)}`,
        need,
      ]),
    ).values(),
  ];
};

const doubtsOf = ({ isRescue, isUnset }: Need): number => Number(isRescue ?? false) + 2 * Number(isUnset ?? false);

const onceEachPlace = (all: readonly Because[]): readonly Because[] => [
  ...new Map(all.map((because) => [JSON.stringify(because), because])).values(),
];
