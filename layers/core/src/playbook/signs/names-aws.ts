import { isRefused, tells } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';

/** Whether AWS stands in a text by its own words: a refusal with its code, a denial, an ARN, its registry of images. */
export const namesAws = ({ facts }: Clues): boolean =>
  facts.denials.length > 0 ||
  facts.mentions.arns.length > 0 ||
  tells(facts, 'ecrRegistry') ||
  facts.errors.some(isRefused);
