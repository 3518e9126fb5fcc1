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
  return [...loops, ...refused, ...ways, ...code, ...unknown];
};
