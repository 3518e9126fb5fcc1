import { type Facts, readText } from '../../intake/index.ts';
import { compose } from '../compose/compose.ts';
import type { Composition } from '../compose/composition.ts';
import { plainLetters } from './notions-in.ts';

/** "worker needs InvokeModel on us.…, account …. policy?": a wish of which only the word for the policy is said; null: it is none, or names nothing. */
export const barePolicyWish = (
  facts: Facts,
): { readonly made: readonly Composition[]; readonly wish: string } | null => {
  const { text, errors, denials, evidence } = facts;
  if (text.length > longest || errors.length + evidence.policies.length > 0) return null;
  if (denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const at = text.trimEnd().search(lastSentence);
  const told = text.slice(0, at + 1).trim();
  if (at <= 0 || !asked.test(plainLetters(text.slice(at + 1)).trim()) || !needs.test(plainLetters(told))) return null;
  const wish = `Write a policy: ${told}`;
  const made = compose(readText(wish));
  return made === null ? null : { made, wish };
};

const longest = 400;
const lastSentence = /[.!;,:。]\s*[^.!?;,:。？]{2,40}[?？]?\s*$/u;
const asked =
  /^(?:(?:what|which|the|and|so|ok|please|und|die|welche|la|le|el|quelle|cual|qual|quale|a|o|e) ){0,3}(?:least privilege )?(?:iam )?(?:polic(?:y|ies)|statement|json|richtlinie|politique|politica)(?: (?:please|pls|bitte|svp|por favor|per favore))?[?？]?$|^(?:ポリシー(?:は)?|策略(?:呢)?)[?？]?$/;
const needs =
  /\b(?:needs?|must|should|has to|may|wants? to|braucht|brauchen|muss|soll|darf|besoin|doit|necesita|debe|precisa|deve|serve|bisogno)\b|必要|需要|要/;
