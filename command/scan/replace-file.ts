import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

type Replacing = {
  /** The folder that nothing is written outside of, as its real path. */
  readonly root: string;
  /** The file below it. */
  readonly name: string;
  /** What was read. */
  readonly was: string;
  readonly text: string;
};

/**
 * Puts a text in place of the one that was read, whole or not at all: null, or why it was left alone. No link is followed, whoever puts
 * one there meanwhile, and what was saved meanwhile stays.
 */
export const replaceFile = ({ root, name, was, text }: Replacing): string | null => {
  const file = join(root, name);
  const [beside, held] = ['new', 'was'].map((what) =>
    join(dirname(file), `.whydenied-${randomBytes(6).toString('hex')}-${what}`),
  ) as [string, string];
  try {
    const mode = modeOf(file, was);
    if (typeof mode === 'string') return mode;
    if (!isInPlace(file)) return movedWords;
    write(beside, { text, mode });
    const isHeld = hold(file, held);
    // The last look is the one that counts
    const now = isInPlace(file) ? modeOf(file, was) : movedWords;
    if (typeof now === 'string') return now;
    renameSync(beside, file);
    // Saved between that look and now, into the file that stood there: it stands there again
    const then = isHeld ? modeOf(held, was) : mode;
    if (typeof then !== 'string') return null;
    renameSync(held, file);
    return then;
  } catch (error) {
    return wordsOf(error);
  } finally {
    if (isInPlace(file)) for (const each of [beside, held]) rmSync(each, { force: true });
  }
};

/** A second name for what stands there; false where the disk has no such names. */
const hold = (file: string, held: string): boolean => {
  try {
    linkSync(file, held);
    return true;
  } catch {
    return false;
  }
};

const changedWords = 'it was changed while it was read and decided: run it again';
const movedWords = 'a link leads to it now, and none is followed';

/** The folder that the path names is where the path leads. */
const isInPlace = (file: string): boolean => {
  try {
    return realpathSync(dirname(file)) === dirname(file);
  } catch {
    return false;
  }
};

// Windows has no such flag
const noLink = constants.O_NOFOLLOW ?? 0;

/** The permissions of the file as it was read; in words, why it is not that file any more. */
const modeOf = (file: string, was: string): number | string => {
  if (lstatSync(file).isSymbolicLink()) return movedWords;
  const open = openSync(file, constants.O_RDONLY | noLink | (constants.O_NONBLOCK ?? 0));
  try {
    const { mode, size } = fstatSync(open);
    if (!fstatSync(open).isFile()) return 'it is no file any more';
    const is = Buffer.from(was);
    if (size === is.length && readFileSync(open).equals(is)) return mode & 0o777;
    return changedWords;
  } finally {
    closeSync(open);
  }
};

type Written = { readonly text: string; readonly mode: number };

const write = (file: string, { text, mode }: Written): void => {
  const open = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noLink, 0o600);
  try {
    writeFileSync(open, text);
    fchmodSync(open, mode);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
};

const wordsOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ELOOP' ? movedWords : `it cannot be written${code === '' ? '' : ` (${code})`}`;
};
