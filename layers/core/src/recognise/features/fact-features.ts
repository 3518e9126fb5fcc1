import type { Facts } from '../../intake/index.ts';
import { cleanWords } from './clean-words.ts';
import { factTokens } from './fact-tokens.ts';
import { type Features, gatherFeatures } from './gather-features.ts';
import { addText } from './text-features.ts';

/** What a read text is made of: the features of its words, and what was read in it as tokens of their own. */
export const factFeatures = (facts: Facts): Features =>
  gatherFeatures((add) => {
    for (const token of factTokens(facts)) add(`=${token}`, tokenWeight);
    addText(cleanWords(facts.plain), add);
  });

const tokenWeight = 0.8;
