import { breakStatement, type Fault, faults } from './break-statement.ts';
import type { PracticeState } from './practice-state.ts';
import type { PracticeArrow } from './wiring.ts';
import { wirings, wiringsOfSubjects } from './wirings.data.ts';

export type BrokenWiring = { readonly says: string; readonly arrows: readonly PracticeArrow[]; readonly fault: Fault };

/** The arrows of a round, the chosen one broken. */
export const arrowsOf = ({ wiring, arrow, fault }: PracticeState): BrokenWiring => {
  const found = [...wirings, ...wiringsOfSubjects].find(({ id }) => id === wiring);
  const way = faults[fault];
  if (found === undefined || way === undefined) throw new Error('bug: a round without its wiring');
  const arrows = found.arrows.map((each, index) =>
    index === arrow ? { ...each, policies: breakStatement(each.policies, way) ?? each.policies } : each,
  );
  return { says: found.says, arrows, fault: way };
};
