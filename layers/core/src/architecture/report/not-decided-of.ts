import { showSymbols } from '../../template/index.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { ScanResult } from '../scan-result.ts';
import { isWhole, type ScanWork, whyOpen } from '../world/scan-work.ts';

/** What was not decided, and why. */
export const notDecidedOf = ({ model, wires, arrows, first, worlds, untried }: Judged): ScanResult['notDecided'] => {
  const loops = model.notFollowed.map(({ what, because }) => ({ what, because }));
  const refused = (first.input.refused ?? []).map(({ what, because }) => ({ what, because }));
  const ways =
    untried.next === null
      ? []
      : [
          {
            what: `the way to deploy it ${untried.next.when}`,
            because: `${worlds.length} ways are tried and ${untried.count} are left: give the values with --parameter`,
          },
        ];
  const code = [...wires.open].flatMap(([id, open]) =>
    whyOpen(open.map(({ because }) => because)).map((because) => ({ what: id, because })),
  );
  const unknown = arrows
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ from, to, worlds }) => ({ from, to, why: whyOpen(worlds.flatMap(({ open }) => open)) }))
    .filter(({ why }) => why.length > 0)
    .map(({ from, to, why }) => ({
      what: `${showSymbols(from)} → ${showSymbols(to)}`,
      because: why.map(showSymbols).join('; '),
    }));
  return [
    ...leftOf(first.memory.work),
    ...loops,
    ...refused,
    ...ways,
    ...code,
    ...unknown,
    ...unseenBoundaries(first, arrows),
  ];
};

/** What one scan had no work or time left for, counted. */
const leftOf = ({ left }: ScanWork): ScanResult['notDecided'] => {
  if (isWhole(left))
    return left.fixes ? [{ what: 'the scan', because: `there was no time left to try every fix${whatToDo}` }] : [];
  const counted = [
    [left.functions, 'function', 'whose code was not read'],
    [left.calls, 'call', 'not looked at'],
    [left.requests, 'request', 'not decided'],
  ] as const;
  const words = counted.flatMap(([count, what, how]) =>
    count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'} ${how}`],
  );
  return [
    {
      what: 'the scan',
      because: `this is what was found so far, more than one scan decides is left: ${words.join(', ')}; no fix was searched for${whatToDo}`,
    },
  ];
};

const whatToDo = ': scan a part of it (fewer functions, fewer Regions, parameters that are given)';

/** A boundary that is not in the template grants nothing, and may leave out what works by the role's own policies. */
const unseenBoundaries = (world: Judged['first'], arrows: Judged['arrows']): ScanResult['notDecided'] => {
  const working = new Set(
    arrows
      .filter(({ verdict }) => verdict === 'works' || verdict === 'conditional')
      .flatMap(({ worlds }) =>
        worlds.flatMap(({ needs }) => needs.flatMap(({ need: { actor } }) => (actor.kind === 'role' ? actor.id : []))),
      ),
  );
  return [...world.roles.values()]
    .filter(({ id, boundary }) => typeof boundary === 'string' && working.has(id))
    .map(({ id }) => ({
      what: id,
      because:
        'its permissions boundary is not in this template: what works here is denied where the boundary leaves it out',
    }));
};
