import { causes } from './causes.ts';
import { ranking } from './ranking.ts';

/** The place of a cause among all: after each that the ranking puts before it, else as the registry has them. */
export const rankOfCause = (id: string): number => places.get(id) ?? places.size;

const places = placeAll();

function placeAll(): ReadonlyMap<string, number> {
  const placed = new Map<string, number>();
  const place = (id: string, waiting: ReadonlySet<string>): void => {
    if (placed.has(id)) return;
    if (waiting.has(id)) throw new Error(`bug: the ranking puts \`${id}\` before itself`);
    for (const { first, before } of ranking) if (before.includes(id)) place(first, new Set([...waiting, id]));
    placed.set(id, placed.size);
  };
  for (const { id } of causes) place(id, new Set());
  return placed;
}
