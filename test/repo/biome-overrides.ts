import { dirname, relative } from 'node:path';
import type { Room } from './rooms.ts';

export type Override = { readonly includes: readonly string[]; readonly [key: string]: unknown };

/** Biome's overrides that say a room's rule in the editor: one for its files, one for the folder below. */
export const biomeOverrides = (rooms: readonly Room[]): readonly Override[] =>
  rooms.flatMap((room) => {
    if (!room.at.endsWith('/')) return [override(room, [room.at], pathsFrom(room, dirname(room.at)))];
    if (room.floors === 'any') return [override(room, [`${room.at}**`], ['!./**', '!../**', ...pathsFrom(room, null)])];

    if (room.at.endsWith('*/')) {
      const others = room.except === undefined ? [] : [`!${room.except}**`];
      return [override(room, [`${room.at}**`, ...others], ['!./**', ...pathsFrom(room, room.at)])];
    }

    const below = ['!./**', '!../**', '../../**', ...pathsFrom(room, `${room.at}below`)];
    return [
      override(room, [`${room.at}*`], ['!./**', ...pathsFrom(room, room.at)]),
      override(room, [`${room.at}*/**`], below),
    ];
  });

/** The exceptions from "nothing": packages by name, rooms by their way from `folder` (null: no room by a path). */
const pathsFrom = ({ mayImport, typesOnly = [] }: Room, folder: string | null): readonly string[] =>
  [...mayImport, ...typesOnly].flatMap((target) => {
    const door = /^layers\/(\w+)\/src\/(?:(http|aws|catalog)\/)?index\.ts$/.exec(target);
    if (door?.[1] && layerOf(folder) !== door[1])
      return [`!@whydenied/${[door[1], door[2]].filter(Boolean).join('/')}`];
    if (target === 'node:**') return ['!node:*', '!node:*/**'];
    if (target.startsWith('node:')) return [`!${target}`];
    if (target.startsWith('npm:')) return packagePatterns(target.slice(4));
    return folder === null ? [] : [`!${wayTo(folder, target)}`];
  });

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
