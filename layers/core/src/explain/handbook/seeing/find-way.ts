import type { Thing } from './things.data.ts';
import { thingsIn } from './things-in.ts';
import { waysToSee } from './ways-to-see.data.ts';

/** The way to see what a text speaks of: the one that shows most of it and least beside; null: nothing shows it. */
export const findWay = (text: string): string | null => {
  const asked = thingsIn(text);
  const [best] = ranked(asked);
  return best === undefined || best.score < least ? null : best.says;
};

const least = 0.5;

type Ranked = { readonly says: string; readonly score: number };

const ranked = (asked: ReadonlySet<Thing>): readonly Ranked[] =>
  rows()
    .filter(({ of }) => of.every((either) => either.some((thing) => asked.has(thing))))
    .map((row) => ({ says: row.says, score: scoreOf(row, asked) }))
    .sort((a, b) => b.score - a.score);

const scoreOf = ({ of, shows }: Row, asked: ReadonlySet<Thing>): number => {
  const needed = new Set(of.flat());
  let score = 0;
  for (const thing of asked)
    score += weightOf(thing) * (needed.has(thing) ? 1 : shows.has(thing) ? ofBeside : -ofMissed);
  return score;
};

const ofBeside = 0.5;
const ofMissed = 0.6;

/** What is said beside many things says little. */
const weightOf = (thing: Thing): number => light.get(thing) ?? 1;

const light: ReadonlyMap<Thing, number> = new Map<Thing, number>([
  ['decode', 3],
  ['me', 1.5],
  ['simulate', 1.4],
  ['account', 0.3],
  ['region', 0.3],
  ['arn', 0.3],
  ['eventTime', 0.2],
  ['role', 0.6],
  ['user', 0.6],
  ['permission', 0.5],
  ['policy', 0.7],
  ['model', 0.6],
  ['available', 0.5],
  ['failed', 0.6],
  ['logs', 0.6],
  ['function', 0.75],
  ['document', 0.7],
  ['attached', 0.7],
  ['assigned', 0.7],
  ['agent', 0.75],
  ['inAction', 0.6],
  ['denied', 0.7],
  ['condition', 0.5],
]);

type Row = {
  readonly of: readonly (readonly Thing[])[];
  readonly shows: ReadonlySet<Thing>;
  readonly says: string;
};

let kept: readonly Row[] | null = null;

const rows = (): readonly Row[] => {
  kept ??= waysToSee.map(([of, also, says]) => {
    const needed = of.split(' ').map((either) => either.split('/') as Thing[]);
    const beside = also.split(' ').filter((thing) => thing !== '') as Thing[];
    return { of: needed, shows: new Set([...needed.flat(), ...beside]), says };
  });
  return kept;
};
