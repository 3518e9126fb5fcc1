import { createHash } from 'node:crypto';
import type { Example } from './read-examples.ts';

/** Changes with any example, and with nothing else. */
export const digestOf = (examples: readonly Example[]): string =>
  createHash('sha256')
    .update(JSON.stringify(examples.map(({ id, text, from, also }) => [id, text, from, also])))
    .digest('hex')
    .slice(0, 16);
