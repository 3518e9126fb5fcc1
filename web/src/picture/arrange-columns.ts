import { type Place, placeSize } from './drawable.ts';
import type { Span } from './span.ts';

/** The middle of each place, and of the slot `arrow@column` where an arrow passes a column, counted from the top. */
export type Slot = ReadonlyMap<string, number>;

const gap = 28;
const passing = 14;

type Item = { readonly key: string; readonly height: number };
type Ranks = { readonly rankOf: ReadonlyMap<string, number>; readonly spans: readonly Span[] };

/** Orders the columns so that arrows cross little, and leaves a slot where one passes. */
export const arrangeColumns = (
  places: readonly Place[],
  { rankOf, spans }: Ranks,
): { readonly slots: Slot; readonly height: number; readonly columns: number } => {
  const columns: Item[][] = [];
  const put = (column: number, item: Item): void => {
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(item);
  };
  for (const place of places) put(rankOf.get(place.id) ?? 0, { key: place.id, height: placeSize(place).height });
  const links: [string, string][] = [];
  for (const { arrow, left, right, first, last } of spans) {
    let before = left;
    for (let column = first + 1; column < last; column += 1) {
      const key = `${arrow.id}@${column}`;
      put(column, { key, height: passing });
      links.push([before, key]);
      before = key;
    }
    if (left !== right) links.push([before, right]);
  }
  const ordered = order(columns, links);
  const heights = ordered.map((column) => column.reduce((sum, { height }) => sum + height + gap, -gap));
  const height = heights.reduce((one, other) => Math.max(one, other), 0);
  const slots = new Map<string, number>();
  for (const [at, column] of ordered.entries()) {
    let top = (height - (heights[at] ?? 0)) / 2;
    for (const item of column) {
      slots.set(item.key, top + item.height / 2);
      top += item.height + gap;
    }
  }
  return { slots, height, columns: columns.length };
};

/** To and fro: each column in the order of the middle of what its items are joined to. The first place keeps the top where nothing says otherwise. */
const order = (columns: readonly Item[][], links: readonly (readonly [string, string])[]): readonly Item[][] => {
  const before = Map.groupBy(links, ([, right]) => right);
  const after = Map.groupBy(links, ([left]) => left);
  const at = new Map(columns.flatMap((column) => column.map(({ key }, index) => [key, index] as const)));
  const sort = (column: Item[], joined: (key: string) => readonly string[]): void => {
    const middle = new Map(
      column.map(({ key }) => [
        key,
        mean(
          joined(key).map((each) => at.get(each) ?? 0),
          at.get(key) ?? 0,
        ),
      ]),
    );
    column.sort((one, other) => (middle.get(one.key) ?? 0) - (middle.get(other.key) ?? 0));
    for (const [index, { key }] of column.entries()) at.set(key, index);
  };
  const fromLeft = (key: string): readonly string[] => (before.get(key) ?? []).map(([left]) => left);
  const fromRight = (key: string): readonly string[] => (after.get(key) ?? []).map(([, right]) => right);
  for (const column of columns.slice(1)) sort(column, fromLeft);
  for (const column of columns.toReversed().slice(1)) sort(column, fromRight);
  for (const column of columns.slice(1)) sort(column, fromLeft);
  return columns;
};

const mean = (values: readonly number[], otherwise: number): number =>
  values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
