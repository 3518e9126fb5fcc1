import { coveredPart } from './covered-part.ts';
import { type Import, importsOf, readsEnvironment } from './imports-of.ts';
import { resolveImport } from './resolve-import.ts';
import type { Room } from './rooms.ts';
import type { SourceFile } from './source-files.ts';

/** Every import that the table does not allow, as `file -> specifier`, and every file that lives in no room. */
export const findViolations = (rooms: readonly Room[], files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) => {
    const room = roomsOf(rooms, file.path)[0];
    if (room === undefined) return [`${file.path} is in no room`];

    const environment = file.path.startsWith('layers/') && readsEnvironment(file.path, file.text);
    return [
      ...importsOf(file.path, file.text)
        .filter((found) => !isAllowed(room, file.path, found))
        .map(({ specifier }) => `${file.path} -> ${specifier ?? '(computed)'}`),
      ...(environment ? [`${file.path} -> process.env`] : []),
    ];
  });

/** The rooms that a file lives in: one, or the table is wrong. */
export const roomsOf = (rooms: readonly Room[], path: string): readonly Room[] =>
  rooms.filter(({ at, except }) => isIn(at, path) && !(except !== undefined && isIn(except, path)));

const isIn = (at: string, path: string): boolean => coveredPart(at, path) !== null;

const isAllowed = (room: Room, from: string, { specifier, typeOnly }: Import): boolean => {
  if (specifier === null) return room.name === 'dev';
  const target = resolveImport(from, specifier);
  const reachable = typeOnly ? [...room.mayImport, ...(room.typesOnly ?? [])] : room.mayImport;
  // Another layer is reached by its package's name: in a bundle there is no path to it.
  if (specifier.startsWith('.') && layerOf(target) !== layerOf(from)) return false;
  return isOwn(room, from, target) || reachable.some((pattern) => coveredPart(pattern, target) === target);
};

const isOwn = ({ at }: Room, from: string, target: string): boolean =>
  at.endsWith('/') ? target.startsWith(coveredPart(at, from) ?? from) : isIn(at, target);

const layerOf = (path: string): string | null => /^layers\/[^/]+/.exec(path)?.[0] ?? null;
