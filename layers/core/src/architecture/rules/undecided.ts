import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { whyOpen } from '../world/scan-work.ts';
import { spotOfResource } from '../world/world.ts';

/** Arrows of which nobody can say yet whether they work. */
export const undecidedRule = ({ arrows, first }: Judged): Draft[] =>
  arrows
    .filter(({ verdict }) => verdict === 'unknown')
    .map((arrow) => ({ arrow, why: whyOpen(arrow.worlds.flatMap(({ open }) => open)) }))
    .filter(({ why }) => why.length > 0)
    .map(({ arrow, why }) => ({
      rule: 'WD013',
      level: 'note',
      message: `not decided whether \`${arrow.from}\` reaches \`${arrow.to}\`: ${why.join('; ')}`,
      arrow,
      spot: arrow.because[0]?.spot ?? spotOfResource(first, arrow.from),
      related: [],
      subject: `${arrow.from} ${arrow.to}`,
      denied: [],
    }));
