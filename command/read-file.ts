import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { WrongUse } from './wrong-use.ts';

export type ReadLimits = {
  /** A file that is larger is refused. */
  readonly most: number;
  /** Milliseconds that a pipe may keep silent: before its first writer, and from one piece to the next. */
  readonly patience: { readonly unwritten: number; readonly silent: number };
};

const patience = { unwritten: 5_000, silent: 120_000 };

/** The text of a file, or of a pipe as `<(aws iam …)` makes one; throws `WrongUse` where it has no end, says nothing or is too large. */
export const readFile = (file: string, limits: Partial<ReadLimits> = {}): string => {
  const most = limits.most ?? mostOfAll;
  const bytes = bytesOf(file, { most: most + 1, patience: limits.patience ?? patience });
  if (bytes.length > most)
    throw new WrongUse(`the file \`${file}\` is larger than ${most} bytes, the limit: cut it down to the role`);
  return bytes.toString('utf8');
};

const mostOfAll = 128 * 1024 * 1024;

const bytesOf = (file: string, limits: ReadLimits): Buffer => {
  const open = opened(file);
  try {
    const stats = fstatSync(open);
    // A device such as /dev/full has no end.
    if (!stats.isFile() && !stats.isFIFO())
      throw new WrongUse(`\`${file}\` is no regular file: save what it holds to a file and name that`);
    return piecesOf(open, file, limits);
  } finally {
    closeSync(open);
  }
};

// Without waiting: to open a pipe that nobody writes to would wait for ever.
const opened = (file: string): number => {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    throw new WrongUse(`the file \`${file}\` cannot be opened: check its path`);
  }
};

const piecesOf = (open: number, file: string, { most, patience: { unwritten, silent } }: ReadLimits): Buffer => {
  const isPipe = fstatSync(open).isFIFO();
  const chunks: Buffer[] = [];
  let waited = 0;
  for (let left = most; left > 0; ) {
    const chunk = Buffer.alloc(Math.min(left, 256 * 1024));
    const read = readNow(open, chunk);
    if (read !== null && read > 0) {
      chunks.push(chunk.subarray(0, read));
      left -= read;
      waited = 0;
    } else if (read === 0 && (!isPipe || chunks.length > 0)) break;
    else if (waited >= (read === null ? silent : unwritten))
      throw new WrongUse(`nothing comes out of \`${file}\`: save what it should hold to a file and name that`);
    else waited += pause();
  }
  return Buffer.concat(chunks);
};

/** How many bytes there are at once: none at the end, `null` where a writer has not said any yet. */
const readNow = (open: number, chunk: Buffer): number | null => {
  try {
    return readSync(open, chunk);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null;
    throw error;
  }
};

const pauseMilliseconds = 20;

const pause = (): number => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
  return pauseMilliseconds;
};
