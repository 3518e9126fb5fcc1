import { mostMended } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { Need } from '../judge/need.ts';

/** The needs that there is the work to mend: the first denial and what its call needs besides, before the other denials of a text. */
export const withinBudget = (
  needs: readonly Need[],
  evidence: Evidence,
): { readonly needs: readonly Need[]; readonly left: number } => {
  const most = mostMended(needs.length, evidence);
  if (needs.length <= most) return { needs, left: 0 };
  const [first, ...rest] = needs;
  const chain = rest.filter(({ from }) => from === 'derived');
  const others = rest.filter(({ from }) => from !== 'derived');
  const kept = new Set([...(first === undefined ? [] : [first]), ...chain, ...others].slice(0, most));
  return { needs: needs.filter((need) => kept.has(need)), left: needs.length - kept.size };
};
