import { Graph, layout } from '@dagrejs/dagre';
import type { Arrow, Chain } from './chain.ts';
import type { Place } from './place-of.ts';
import { arrowLabel } from './state-words.ts';

export type Point = { readonly x: number; readonly y: number };
/** A place with its upper left corner, an arrow with its way (SVG path data) and the middle of its label; all in pixels. */
export type LaidOut = {
  readonly width: number;
  readonly height: number;
  readonly places: readonly (Place & Point)[];
  readonly arrows: readonly (Arrow & { readonly way: string; readonly label: Point })[];
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
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 46, edgesep: 20, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of places) graph.setNode(id, { ...placeSize });
  for (const arrow of arrows) graph.setEdge(arrow.from, arrow.to, { ...labelSize(arrow), labelpos: 'c' });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    ...{ width, height },
    places: places.map((place) => ({ ...place, ...cornerOf(graph.node(place.id)) })),
    arrows: arrows.map((arrow) => {
      const { points, x = 0, y = 0 } = graph.edge(arrow.from, arrow.to);
      const start = sideOf(graph.node(arrow.from), 1);
      const end = sideOf(graph.node(arrow.to), -1);
      const label = { x, y };
      // An arrow to the next column runs through its label; one that goes further, or back, takes the way kept free for it.
      const isNext = (points ?? []).length <= 3 && start.x < end.x;
      const way = isNext ? throughLabel({ start, end, label }, labelSize(arrow).width / 2) : wayOf(points ?? []);
      return { ...arrow, way, label };
    }),
  };
};

type Middle = { readonly x?: number; readonly y?: number };

const cornerOf = ({ x = 0, y = 0 }: Middle): Point => ({
  x: x - placeSize.width / 2,
  y: y - placeSize.height / 2,
});

// An arrow leaves on the right and arrives on the left.
const sideOf = ({ x = 0, y = 0 }: Middle, side: 1 | -1): Point => ({ x: x + (side * placeSize.width) / 2, y });

type Ends = { readonly start: Point; readonly end: Point; readonly label: Point };

const throughLabel = ({ start, end, label }: Ends, half: number): string => {
  const [left, right] = [label.x - half, label.x + half];
  const [before, after] = [(start.x + left) / 2, (right + end.x) / 2];
  return `M${start.x},${start.y} C${before},${start.y} ${before},${label.y} ${left},${label.y} L${right},${label.y} C${after},${label.y} ${after},${end.y} ${end.x},${end.y}`;
};

/** A way through points as SVG path data, rounded at each. */
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
