import type { ScanFile } from '../scan-input.ts';
import type { Place } from '../scan-result.ts';

/** Where the person's own code makes a construct; `isGiven`: the file is among those that were given, under that path. */
export type MadeAt = Place & { readonly isGiven: boolean };

/** The first call of a trace that is of the person's own code; null where the trace has only those of libraries. */
export const madeAt = (frames: readonly string[], own: readonly ScanFile[]): MadeAt | null => {
  for (const frame of frames) {
    const [, written = '', line, column] =
      /(?:^|[\s(])((?:[A-Za-z]:|file:\/\/)?[^\s():]+):(\d+):(\d+)\)?$/.exec(frame) ?? [];
    if (written === '' || /(^|[/\\])node_modules[/\\]|^node:/.test(written)) continue;
    const path = written.replace(/^file:\/\//, '').replaceAll('\\', '/');
    const given = longest(own.filter((file) => path === file.path || path.endsWith(`/${file.path}`)));
    return { file: given ?? path, line: Number(line), column: Number(column), isGiven: given !== null };
  }
  return null;
};

const longest = (files: readonly ScanFile[]): string | null =>
  files.map(({ path }) => path).sort((a, b) => b.length - a.length)[0] ?? null;
