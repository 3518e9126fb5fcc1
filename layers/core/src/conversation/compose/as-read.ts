import { writing } from './writing.ts';

/** A wish in plain letters without what is no part of the grant: that we are to write, and what must not be. */
export const asRead = (plain: string): string => plain.replace(writing, ' ').replace(negated, ' ');

// "But must not delete": what is not named is not allowed.
const negated =
  /\b(?:must|may|should|shall|can|do|does|but|and|or) (?:not|never)\b[^,.;]{0,80}|\bcannot\b[^,.;]{0,80}|\b(?:nicht|keine?[ns]?|niemals)\b[^,.;]{0,60}|\bn(?:e |')\w+ pas\b[^,.;]{0,60}|\b(?:pero|mas|ma|mais|y|e) (?:no|nao|non|pas)\b[^,.;]{0,60}|\bno (?:puede|debe|pode|deve)\b[^,.;]{0,60}|\b(?:nao|non) (?:pode|deve|puo|devono)\b[^,.;]{0,60}|但不[^，。]{0,40}|不(?:能|可以?|允许)[^，。]{0,40}/g;
