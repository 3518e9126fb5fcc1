import { asides } from './asides.data.ts';
import { plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';

/** A message beside the subject: something else of life, or what no policy decides. */
export type Aside =
  | { readonly kind: 'outside' }
  | { readonly kind: 'notIam'; readonly about: 'time' | 'costs' | 'price' | 'outage' };

/** What a message is beside the subject: something else of life, or a matter of time or costs; null: neither. */
export const readAside = ({ facts, said, told, conversation }: Read): Aside | null => {
  const { mentions, errors, denials, evidence } = facts;
  if (facts.text.length > longest || errors.length + denials.length + evidence.policies.length > 0) return null;
  if (mentions.actions.length + mentions.arns.length > 0) return null;
  const text = plainLetters(facts.text);
  const isRefused = refused.test(text);
  if (speaksOf('slow', text) && !isRefused && (told?.fit ?? 0) < answered && asksWhy.test(text))
    return { kind: 'notIam', about: 'time' };
  if (speaksOf('hangs', text) && speaksOf('tools', text) && !isRefused) return { kind: 'notIam', about: 'time' };
  if (speaksOf('bill', text) && !isRefused && (told?.fit ?? 0) < answered && asksWhy.test(text))
    return { kind: 'notIam', about: 'costs' };
  // What a page on a thread of talk says of its own price is no answer for another thing, and a neighbouring one none to a price.
  const isAnswered =
    conversation.open === null &&
    (told?.fit ?? 0) >= answered &&
    told?.kind !== 'followUp' &&
    ofPrice.test(told?.reply.split('\n\n')[0] ?? '');
  if (speaksOf('price', text) && !isRefused && !isAnswered) return { kind: 'notIam', about: 'price' };
  const isOurs =
    said.hasAny('policyWord', 'role', 'subject', 'model') ||
    mentions.services.length > 0 ||
    (told?.fit ?? 0) >= answered;
  return speaksOf('elsewhere', text) && !isOurs && !isRefused ? { kind: 'outside' } : null;
};

const ofPrice = /\b(?:costs?|charge\w*|price\w*|pricing|free|paid|pays?|bill\w*)\b/i;

const longest = 200;
/** So near that a page is meant. */
const answered = 0.6;

const patterns = new Map<keyof typeof asides, RegExp>();

const speaksOf = (aside: keyof typeof asides, text: string): boolean => {
  const pattern = patterns.get(aside) ?? new RegExp(asides[aside], 'u');
  patterns.set(aside, pattern);
  return pattern.test(text);
};

const asksWhy = /[?？]|\b(?:why|how come|warum|wieso|pourquoi|por que|perche|come mai)\b|なぜ|どうして|为什么|怎么/;
const refused =
  /denied|not authorized|unauthori|forbidden|\b40[13]\b|verweiger|refuse|deneg|negad|rechaz|recus|negat|rifiut|拒|权限不足/;
