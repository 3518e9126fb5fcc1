import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

/** A service that reads a bucket of its own Region alone could not read it, and whoever called can: https://docs.aws.amazon.com/textract/latest/dg/API_S3Object.html */
export const otherRegion = (clues: Clues): Recognition | null => {
  if (hasSentence(clues) || !says(clues, 'objectUnread')) return null;
  const isFar = new Set(clues.facts.mentions.regions).size > 1;
  if (!isFar && !says(clues, 'readsItself')) return null;
  return found({
    tier: 'sentence',
    because: isFar
      ? 'two Regions are named, and the service reads only buckets of the Region that is called'
      : 'the same caller reads the file itself, which leaves the Region of the bucket, or the key as it was written',
  });
};
