import { arrangeColumns, type Slot } from './arrange-columns.ts';
import { type Drawable, type Drawing, type LaidOut, labelSize, type Point, placeSize, placeWidth } from './drawable.ts';
import { rankPlaces } from './rank-places.ts';
import type { Span } from './span.ts';
import { wayThrough } from './way-through.ts';

const margin = 8;
/** Pixels between a place and a label beside it. */
const reach = 22;
const labelGap = 10;

/** Lays a picture out in columns, from who asks on the left to what is asked for on the right, in time that grows with its arrows. */
export const layOut = ({ places, arrows }: Drawing): LaidOut => {
  const ranked = rankPlaces(
    places.map(({ id }) => id),
    arrows,
  );
  const spans = arrows.map((arrow) => spanOf(arrow, ranked));
  const { slots, height, columns } = arrangeColumns(places, { rankOf: ranked.rankOf, spans });
  const labels = spans.map((span) => ({ ...span, ...labelSize(span.arrow), wish: wishOf(span, slots) }));
  const gaps = Array.from({ length: columns }, (_, gap) => labels.filter((label) => label.gap === gap));
  const lefts = leftsOf(gaps);
  const tops = gaps.map((gap) => stack(gap, height));
  const heightOf = ({ gap, arrow }: Label): number => tops[gap]?.get(arrow.id) ?? 0;
  const [leaves, arrives] = [portsOf('left', labels, heightOf), portsOf('right', labels, heightOf)];
  const bottom = gaps.reduce((most, gap, at) => Math.max(most, bottomOf(gap, tops[at] ?? new Map())), height);
  return {
    width: (lefts[columns] ?? 0) + margin - (gaps.at(-1)?.length === 0 ? labelGap : 0),
    height: bottom + 2 * margin,
    places: places.map((place) => ({
      ...place,
      x: lefts[ranked.rankOf.get(place.id) ?? 0] ?? 0,
      y: margin + (slots.get(place.id) ?? 0) - placeSize(place).height / 2,
    })),
    arrows: labels.map((label) => {
      const { arrow, gap } = label;
      const x = (lefts[gap] ?? 0) + placeWidth + reach + gapsWidth(gaps[gap] ?? []) / 2;
      const at = { x, y: margin + (tops[gap]?.get(arrow.id) ?? 0) };
      return { ...arrow, at, way: wayOf(label, { slots, lefts, at, leaves, arrives }) };
    }),
  };
};

const spanOf = (arrow: Drawable, { rankOf, isBack }: ReturnType<typeof rankPlaces>): Span => {
  const [left, right] = isBack(arrow) ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
  const [first, last] = [rankOf.get(left) ?? 0, rankOf.get(right) ?? 0];
  return { arrow, isBack: isBack(arrow), left, right, first, last, gap: Math.max(first, last - 1) };
};

const wishOf = ({ left, right, arrow, first, last }: Span, slots: Slot): number => {
  const start = slots.get(last - first > 1 ? `${arrow.id}@${last - 1}` : left) ?? 0;
  return (start + (slots.get(right) ?? 0)) / 2;
};

type Label = Span & { readonly width: number; readonly height: number; readonly wish: number };

const gapsWidth = (gap: readonly Label[]): number => gap.reduce((most, { width }) => Math.max(most, width), 0);

const leftsOf = (gaps: readonly (readonly Label[])[]): readonly number[] => {
  const lefts = [margin];
  for (const gap of gaps) {
    const between = gap.length === 0 ? labelGap : gapsWidth(gap) + 2 * reach;
    lefts.push((lefts.at(-1) ?? 0) + placeWidth + between);
  }
  return lefts;
};

/** The middles of a gap's labels, each as near as can be to where it wishes to be, none over another. */
const stack = (gap: readonly Label[], height: number): ReadonlyMap<string, number> => {
  const sorted = gap.toSorted((one, other) => one.wish - other.wish);
  const need = sorted.reduce((sum, label) => sum + label.height + labelGap, -labelGap);
  let limit = Math.max(height, need);
  const latest = sorted.toReversed().map((label) => {
    const middle = Math.min(label.wish, limit - label.height / 2);
    limit = middle - label.height / 2 - labelGap;
    return middle;
  });
  let free = 0;
  return new Map(
    sorted.map((label, at) => {
      const middle = Math.max(latest[sorted.length - 1 - at] ?? 0, free + label.height / 2);
      free = middle + label.height / 2 + labelGap;
      return [label.arrow.id, middle];
    }),
  );
};

const bottomOf = (gap: readonly Label[], tops: ReadonlyMap<string, number>): number =>
  gap.reduce((most, { arrow, height }) => Math.max(most, (tops.get(arrow.id) ?? 0) + height / 2), 0);

type Ports = ReadonlyMap<Label, number>;

/** How far from the middle of a place each arrow leaves it, or reaches it: those that share a side lie beside each other, in the order of their labels. */
const portsOf = (side: 'left' | 'right', labels: readonly Label[], heightOf: (label: Label) => number): Ports => {
  const sides = Map.groupBy(
    labels.filter(({ left, right }) => left !== right),
    (label) => label[side],
  );
  const ports = new Map<Label, number>();
  for (const beside of sides.values()) {
    const step = Math.min(mostApart, sideRoom / Math.max(1, beside.length - 1));
    const sorted = beside.toSorted((one, other) => heightOf(one) - heightOf(other));
    for (const [at, label] of sorted.entries()) ports.set(label, (at - (sorted.length - 1) / 2) * step);
  }
  return ports;
};

const mostApart = 12;
/** Of the least height of a place. */
const sideRoom = 40;

type Where = {
  readonly slots: Slot;
  readonly lefts: readonly number[];
  readonly at: Point;
  readonly leaves: Ports;
  readonly arrives: Ports;
};

const wayOf = (label: Label, { slots, lefts, at, leaves, arrives }: Where): string => {
  const { arrow, first, last, left, right, isBack } = label;
  const y = (key: string): number => margin + (slots.get(key) ?? 0);
  const start = { x: (lefts[first] ?? 0) + placeWidth, y: y(left) + (leaves.get(label) ?? 0) };
  const through = [
    { x: at.x - label.width / 2, y: at.y },
    { x: at.x + label.width / 2, y: at.y },
  ];
  // A place that asks itself: out above, back below.
  if (left === right)
    return wayThrough([{ ...start, y: start.y - 16 }, ...through.slice(0, 1), { ...start, y: start.y + 16 }]);
  const passing = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index).flatMap(
    (column) => {
      const x = lefts[column] ?? 0;
      const height = y(`${arrow.id}@${column}`);
      return [
        { x, y: height },
        { x: x + placeWidth, y: height },
      ];
    },
  );
  const points = [start, ...passing, ...through, { x: lefts[last] ?? 0, y: y(right) + (arrives.get(label) ?? 0) }];
  return wayThrough(isBack ? points.toReversed() : points);
};
