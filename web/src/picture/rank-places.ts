type Arrow = { readonly from: string; readonly to: string };
export type Ranked = {
  /** The column of each place, counted from the left. */
  readonly rankOf: ReadonlyMap<string, number>;
  readonly isBack: (arrow: Arrow) => boolean;
};

/** Puts each place in a column right of all that lead to it; an arrow that closes a circle goes back. Each place and arrow is looked at a fixed number of times. */
export const rankPlaces = (ids: readonly string[], arrows: readonly Arrow[]): Ranked => {
  const after = Map.groupBy(arrows, ({ from }) => from);
  const { finished, back } = walk(ids, after);
  const rankOf = new Map(ids.map((id) => [id, 0]));
  // A place is finished after all that it leads to: read backwards, what leads comes first.
  for (const id of finished.toReversed())
    for (const arrow of after.get(id) ?? [])
      if (!back.has(arrow)) rankOf.set(arrow.to, Math.max(rankOf.get(arrow.to) ?? 0, (rankOf.get(id) ?? 0) + 1));
  pullHeads(ids, arrows, { rankOf, back });
  return { rankOf, isBack: (arrow) => back.has(arrow) };
};

type Walked = { readonly finished: readonly string[]; readonly back: ReadonlySet<Arrow> };

const walk = (ids: readonly string[], after: ReadonlyMap<string, readonly Arrow[]>): Walked => {
  const finished: string[] = [];
  const back = new Set<Arrow>();
  const states = new Map<string, 'open' | 'done'>();
  for (const head of ids) {
    const path = states.has(head) ? [] : [{ id: head, next: 0 }];
    if (path.length > 0) states.set(head, 'open');
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const arrow = after.get(step.id)?.[step.next];
      step.next += 1;
      if (arrow === undefined) {
        states.set(step.id, 'done');
        finished.push(step.id);
        path.pop();
      } else if (states.get(arrow.to) === 'open') back.add(arrow);
      else if (!states.has(arrow.to)) {
        states.set(arrow.to, 'open');
        path.push({ id: arrow.to, next: 0 });
      }
    }
  }
  return { finished, back };
};

type Ranks = { readonly rankOf: Map<string, number>; readonly back: ReadonlySet<Arrow> };

/** What nothing leads to stands beside what it leads to, not at the far left. */
const pullHeads = (ids: readonly string[], arrows: readonly Arrow[], { rankOf, back }: Ranks): void => {
  const forward = arrows.filter((arrow) => !back.has(arrow));
  const reached = new Set(forward.map(({ to }) => to));
  const after = Map.groupBy(forward, ({ from }) => from);
  for (const id of ids) {
    const targets = (after.get(id) ?? []).map(({ to }) => rankOf.get(to) ?? 0);
    if (!reached.has(id) && targets.length > 0)
      rankOf.set(id, targets.reduce((one, other) => Math.min(one, other)) - 1);
  }
};
