import { showSymbols } from '../../template/index.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { ScanResult } from '../scan-result.ts';

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
    [...new Set(open.map(({ because }) => because))].map((because) => ({ what: id, because })),
  );
  const unknown = arrows
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ from, to, worlds }) => ({
      what: `${showSymbols(from)} → ${showSymbols(to)}`,
      because: [...new Set(worlds.flatMap(({ open }) => open))].map(showSymbols).join('; '),
    }));
  return [...loops, ...refused, ...ways, ...code, ...unknown, ...unseenBoundaries(first, arrows)];
};

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
