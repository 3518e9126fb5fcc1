import { findPhrase } from '../lookup/find-phrase.ts';
import { type FollowUpKind, followUpPhrases } from './follow-up-phrases.data.ts';
import { followUpShapes } from './follow-up-shapes.data.ts';

/** What is asked of the page told before, and whether the text is nothing but that. */
export type FollowUp = { readonly kind: FollowUpKind; readonly isAll: boolean };

/** What a short plain text asks of the page told before; null when it asks nothing of the kind. */
export const readFollowUp = (text: string): FollowUp | null => {
  if (text.length > longestFollowUp) return null;
  const [shape, phrase] = [kindByShape(text), kindByPhrase(text)];
  if (shape !== null) return { kind: shape, isAll: true };
  return phrase === null ? null : { kind: phrase, isAll: false };
};

const longestFollowUp = 120;

/** Of a text that is nothing but the follow-up. */
const kindByShape = (text: string): FollowUpKind | null =>
  text.length > longestShape ? null : (shapes().find(([, pattern]) => pattern.test(text))?.[0] ?? null);

const longestShape = 90;

const kindByPhrase = (text: string): FollowUpKind | null =>
  followUpPhrases.find(([, phrases]) => phrases.some((phrase) => findPhrase(text, phrase) !== -1))?.[0] ?? null;

const before =
  '^[¿¡\\s]*(?:(?:and|so|but|ok(?:ay)?|then|well|hm+|und|aber|also|dann|et|mais|alors|donc|y|pero|entonces|e|mas|então|ma|allora|quindi|では|じゃあ|それで|那么|那|所以)[,、，]?\\s*)*';
const after =
  "[\\s,]*(?:please|then|bitte|denn|s'il (?:te|vous) plaît|por favor|per favore|呢|吗|か|ですか|ますか)?[\\s.?!？。！]*$";

let compiled: readonly (readonly [FollowUpKind, RegExp])[] | null = null;

const shapes = (): readonly (readonly [FollowUpKind, RegExp])[] => {
  compiled ??= followUpShapes.map(([kind, sources]) => [
    kind,
    new RegExp(`${before}(?:${sources.join('|')})${after}`, 'u'),
  ]);
  return compiled;
};
