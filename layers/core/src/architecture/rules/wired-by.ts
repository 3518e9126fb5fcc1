import type { Judged } from '../judge/judge-all.ts';

/** Who uses each role, by the wires that lead to it and those that ask as it; gone through once. */
export const wiredBy = (judged: Judged): Wired => {
  const known = wiredOf.get(judged);
  if (known !== undefined) return known;
  const usersByRole = new Map<string, Set<string>>();
  const { wires } = judged.wires;
  for (const { from, to, needs } of wires) {
    const roles = needs.flatMap(({ actor }) => (actor.kind === 'role' ? [actor.id] : []));
    for (const id of new Set([to, ...roles])) usersByRole.set(id, (usersByRole.get(id) ?? new Set()).add(from));
  }
  const open = wires.filter(({ open: why, needs }) => why !== undefined && needs.length === 0);
  const opened = { from: new Set(open.map(({ from }) => from)), to: new Set(open.map(({ to }) => to)) };
  const made = { usersByRole, opened };
  wiredOf.set(judged, made);
  return made;
};

const wiredOf = new WeakMap<Judged, Wired>();

type Wired = {
  readonly usersByRole: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ends of the wires of which nobody knows what they ask. */
  readonly opened: { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> };
};
