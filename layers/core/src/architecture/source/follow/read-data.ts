import type { Follower } from './follower.ts';
import type { Thing } from './thing.ts';
import { nothing, record, text, unknown } from './things.ts';

/** A JSON file that is imported as a module. */
export const readData = (follower: Follower, path: string): Thing => {
  const file = follower.input.files.find((each) => each.path === path);
  try {
    return toThing(JSON.parse(file?.text ?? 'null'), 0);
  } catch {
    return unknown(`\`${path}\` is not JSON`);
  }
};

const toThing = (value: unknown, depth: number): Thing => {
  if (value === null || depth > 16) return nothing;
  if (Array.isArray(value)) return { kind: 'list', items: value.slice(0, 256).map((item) => toThing(item, depth + 1)) };
  if (typeof value !== 'object') return text(String(value));
  return record(Object.entries(value).map(([name, child]) => [name, toThing(child, depth + 1)] as const));
};
