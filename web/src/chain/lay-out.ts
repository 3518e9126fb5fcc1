import { Graph, layout } from '@dagrejs/dagre';
import { type Arrow, arrowLabel, type Chain } from './chain-of.ts';
import type { Place } from './place-of.ts';

export type Point = { readonly x: number; readonly y: number };
/** A place with its upper left corner, an arrow with its way and the middle of its label; all in pixels. */
export type LaidOut = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly (Place & Point)[];
  readonly arrows: readonly (Arrow & { readonly points: readonly Point[]; readonly label: Point })[];
};

export const placeSize = { width: 184, height: 88 } as const;
/** The room of an arrow's label: one line of its action in 14 px type, one of its state. */
export const labelSize = (arrow: Arrow): { width: number; height: number } => ({
  width: Math.min(240, 26 + 7.8 * Math.max(9, arrowLabel(arrow).length)),
  height: 50,
});

/** Lays the chain out from the asker on the left to the resource on the right. */
export const layOut = ({ places, arrows }: Chain): LaidOut => {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 38, edgesep: 20, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of places) graph.setNode(id, { ...placeSize });
  for (const arrow of arrows) graph.setEdge(arrow.from, arrow.to, { ...labelSize(arrow), labelpos: 'c' });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    ...{ width, height },
    places: places.map((place) => ({ ...place, ...cornerOf(graph.node(place.id)) })),
    arrows: arrows.map((arrow) => {
      const { points, x, y } = graph.edge(arrow.from, arrow.to);
      const ends = { from: graph.node(arrow.from), to: graph.node(arrow.to) };
      return { ...arrow, points: fromSideToSide(points ?? [], ends), label: { x: x ?? 0, y: y ?? 0 } };
    }),
  };
};

type Middle = { readonly x?: number; readonly y?: number };

const cornerOf = ({ x = 0, y = 0 }: Middle): Point => ({
  x: x - placeSize.width / 2,
  y: y - placeSize.height / 2,
});

// An arrow leaves on the right and arrives on the left, unless it runs back.
const fromSideToSide = (points: readonly Point[], { from, to }: { from: Middle; to: Middle }): readonly Point[] => {
  const start = { x: (from.x ?? 0) + placeSize.width / 2, y: from.y ?? 0 };
  const end = { x: (to.x ?? 0) - placeSize.width / 2, y: to.y ?? 0 };
  return start.x < end.x ? [start, ...points.slice(1, -1), end] : points;
};

/** The way of an arrow as SVG path data: through the points, rounded at each. */
export const wayOf = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x},${point.y} ${end.x},${end.y}`;
  });
  return `M${first.x},${first.y} ${bends.length === 0 ? `L${last.x},${last.y}` : bends.join(' ')}`;
};
