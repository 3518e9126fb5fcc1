import type { Placed } from './cross-validate.ts';

/** How often the right id came first, among three and among eight: over all, by source, by language. */
export const accuracyTable = (placed: readonly Placed[]): string =>
  [
    ['all', placed] as const,
    ...grouped(placed, ({ example }) => example.from),
    ...grouped(placed, ({ example }) => example.lang),
    ...grouped(
      placed.filter(({ example }) => example.from === 'report'),
      ({ example }) => `report ${example.lang}`,
    ),
  ]
    .map(
      ([name, rows]) =>
        `  ${name.padEnd(12)} ${String(rows.length).padStart(5)}  ${[1, 3, 8].map((most) => `@${most} ${share(rows, most)}`).join('  ')}`,
    )
    .join('\n');

const grouped = (placed: readonly Placed[], nameOf: (each: Placed) => string) =>
  [...Map.groupBy(placed, nameOf)].sort(([, a], [, b]) => b.length - a.length);

const share = (rows: readonly Placed[], most: number): string =>
  `${Math.round((100 * rows.filter(({ place }) => place < most).length) / rows.length)} %`.padStart(5);
