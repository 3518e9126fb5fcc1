import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Room } from './rooms.ts';
import { root } from './source-files.ts';

export type Override = { readonly includes: readonly string[]; readonly [key: string]: unknown };

/** Biome's overrides that say a room's rule in the editor: one for its files, one for the folder below. */
export const biomeOverrides = (rooms: readonly Room[]): readonly Override[] =>
  rooms.flatMap((room) => {
    if (!room.at.endsWith('/')) return [override(room, [room.at], pathsFrom(room, dirname(room.at)))];
    if (room.floors === 'any') return [override(room, [`${room.at}**`], ['!./**', '!../**', ...pathsFrom(room, null)])];

    const others = room.except === undefined ? [] : [`!${room.except}**`];
    if (room.at.endsWith('*/')) {
      return [override(room, [`${room.at}**`, ...others], ['!./**', ...pathsFrom(room, room.at)])];
    }

    const below = ['!./**', '!../**', '../../**', ...pathsFrom(room, `${room.at}below`)];
    const deepest = ['!./**', '!../**', '!../../**', '../../../**', ...pathsFrom(room, `${room.at}below/below`)];
    const top = override(room, [`${room.at}*`], ['!./**', ...pathsFrom(room, room.at)]);
    return room.floors === 'two'
      ? [
          top,
          override(room, [`${room.at}*/*`, `!${room.at}*/*/**`, ...others], below),
          override(room, [`${room.at}*/*/**`, ...others], deepest),
        ]
      : [top, override(room, [`${room.at}*/**`, ...others], below)];
  });

/** The exceptions from "nothing": packages by name, rooms by their way from `folder` (null: no room by a path). */
const pathsFrom = ({ mayImport, typesOnly = [] }: Room, folder: string | null): readonly string[] =>
  [...mayImport, ...typesOnly].flatMap((target) => {
    const door = doors.get(target);
    if (door !== undefined && layerOf(folder) !== layerOf(target)) return [`!${door}`];
    if (target === 'node:**') return ['!node:*', '!node:*/**'];
    if (target.startsWith('node:')) return [`!${target}`];
    if (target.startsWith('npm:')) return packagePatterns(target.slice(4));
    return folder === null ? [] : [`!${wayTo(folder, target)}`];
  });

/** The specifier of every door: what the `exports` of the layers name. */
const doors: ReadonlyMap<string, string> = new Map(
  ['layers/iam', 'layers/core'].flatMap((layer) => {
    const { name, exports } = JSON.parse(readFileSync(join(root, layer, 'package.json'), 'utf8'));
    return Object.entries<string>(exports).map(([path, file]) => [join(layer, file), join(name, path)] as const);
  }),
);

const packagePatterns = (name: string): readonly string[] =>
  name.endsWith('/*') ? [`!${name}`, `!${name}/**`] : [`!${name}`, `!${name}/**`];

const wayTo = (folder: string, target: string): string => {
  const way = relative(folder, target);
  return way.startsWith('.') ? way : `./${way}`;
};

const layerOf = (folder: string | null): string | null => /^layers\/(\w+)/.exec(folder ?? '')?.[1] ?? null;

const override = ({ name }: Room, includes: readonly string[], allowed: readonly string[]): Override => ({
  includes,
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: {
            patterns: [
              { group: ['**', ...allowed], message: `the room ${name} may not import this: test/repo/rooms.ts` },
            ],
          },
        },
      },
    },
  },
});
