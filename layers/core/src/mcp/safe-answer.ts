import { escapeMarks } from '../intake/index.ts';
import { maskAnswer } from '../secrets/index.ts';

/**
 * What an agent may read: no credential, whoever pasted it, and no character that steers an eye or hides a word from it,
 * in its texts and names. Written out and not only escaped: an agent reads what stands there after JSON was read.
 */
export const safeAnswer = (data: unknown, asked: unknown = null): unknown => visible(maskAnswer(data, asked));

const visible = (part: unknown): unknown => {
  if (typeof part === 'string') return escapeMarks(part);
  if (Array.isArray(part)) return part.map(visible);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, item]) => [escapeMarks(key), visible(item)]));
};
