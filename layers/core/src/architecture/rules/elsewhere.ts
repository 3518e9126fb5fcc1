import type { Draft } from '../finding.ts';
import type { ArrowOfWorld, JudgedArrow } from '../judge/judged-arrow.ts';
import { spotOfResource } from '../world/world.ts';

/** A profile that cannot be called from where it is deployed; where a parameter only offers it, it is for another place. */
export const elsewhere = (arrow: JudgedArrow, { world }: ArrowOfWorld): Draft => ({
  rule: 'WD012',
  level: arrow.verdict === 'conditional' ? 'warning' : 'error',
  message: `\`${arrow.to.replace(/^model:/, '')}\` is a profile of another geography: it cannot be called in ${world.scenario.region ?? 'this Region'}${arrow.when === null ? '' : ` (${arrow.when})`}`,
  arrow,
  spot: arrow.because[0]?.spot ?? spotOfResource(world, arrow.from),
  related: [{ message: arrow.from, spot: spotOfResource(world, arrow.from) }],
  subject: `${arrow.from} ${arrow.to} elsewhere`,
  denied: [],
});
