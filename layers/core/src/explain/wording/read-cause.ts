import * as z from 'zod';
import type { Facts } from '../../intake/index.ts';
import type { ChosenCause } from '../../recognise/index.ts';
import type { OfferedCause } from './cause-prompt.ts';

const chosen = z.object({
  id: z.string().max(80).nullish(),
  quotes: z.array(z.string().max(2_000)).max(10).nullish(),
});

/** The shape that the model fills: an id of the list, or null. */
export const causeSchema = (causes: readonly OfferedCause[]) =>
  ({
    name: 'cause_of_failure',
    description: 'The cause that the text supports, with quotes from it.',
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'quotes'],
      properties: {
        id: { type: ['string', 'null'], enum: [...causes.map(({ id }) => id), null] },
        quotes: { type: 'array', items: { type: 'string' } },
      },
    },
  }) as const;

/** What a model chose, if it holds: the id is on the list, each quote stands in the text and tells something; else nothing. */
export const readCause = (
  value: unknown,
  { facts, causes }: { readonly facts: Facts; readonly causes: readonly OfferedCause[] },
): ChosenCause | null => {
  const parsed = chosen.safeParse(value);
  if (!parsed.success) return null;
  const id = parsed.data.id ?? null;
  const quotes = (parsed.data.quotes ?? []).map(onOneLine);
  if (id === null || causes.every((cause) => cause.id !== id)) return null;
  if (quotes.length === 0 || quotes.length > mostQuotes) return null;
  const text = onOneLine(facts.plain);
  return quotes.every((quote) => tells(quote) && text.includes(quote)) ? { id, quotes } : null;
};

const mostQuotes = 3;
const shortestQuote = 8;
const longestQuote = 400;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Who writes the name of a cause into a text, or speaks to a reader, wants to be quoted: that tells of no failure.
const tells = (quote: string): boolean =>
  quote.length >= shortestQuote &&
  quote.length <= longestQuote &&
  !/\b[A-Z]{2,}_[A-Z0-9_]{3,}\b/.test(quote) &&
  !speaksToReader.test(quote);

const speaksToReader =
  /\b(?:ignore|disregard|forget)\b.{0,60}\b(?:instruction|above|previous|rule|prompt)|\b(?:answer|reply|respond|return|output|choose|pick)\b.{0,40}\b(?:id|cause|with)\b|\bsystem prompt\b|\byou (?:must|are|should) (?:answer|reply|choose|an? (?:ai|assistant|model))/i;
