import { codeSpan } from '../code-span.ts';

/** A name in code marks; of one longer than a line only its ends: the block beside it holds it whole. */
export const shortName = (name: string): string =>
  codeSpan(name.length <= longest ? name : `${name.slice(0, ends)}…${name.slice(-ends)}`);

const longest = 150;
const ends = 60;
