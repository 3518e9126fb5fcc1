import { type Arn, parseArn } from '../language/arn.ts';
import { remember } from '../language/remember.ts';
import { letterPairs } from './letter-pairs.ts';

/** The resource of a request: its text, and its parts when it is an ARN. */
export type RequestResource = {
  readonly text: string;
  readonly arn: Arn | undefined;
  /** What follows each colon within the ARN's own resource part; undefined when there are too many to list. */
  readonly tails: readonly string[] | undefined;
  /** The letter pairs of the ARN's own resource part. */
  readonly pairs: number;
};

const MOST_TAILS = 8;

export const parseRequestResource = remember((text: string): RequestResource => {
  const arn = parseArn(text);
  if (arn === undefined) return { text, arn, tails: [], pairs: 0 };
  return { text, arn, tails: listTails(arn.resource), pairs: letterPairs(arn.resource) };
});

const listTails = (resource: string): readonly string[] | undefined => {
  const tails: string[] = [];
  for (let colon = resource.indexOf(':'); colon >= 0; colon = resource.indexOf(':', colon + 1)) {
    if (tails.length === MOST_TAILS) return undefined;
    tails.push(resource.slice(colon + 1));
  }
  return tails;
};
