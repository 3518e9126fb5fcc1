import { plainOf } from '../seeing/things-in.ts';

/** The clauses of a text that each ask something, in its order: sentences that ask, and what a joint adds to one; a situation told in front is none. */
export const clausesIn = (text: string): readonly string[] =>
  text
    .slice(0, longest)
    .split(sentenceEnd)
    .flatMap((sentence) =>
      sentence.split(joint).map((part) => ({ part: part.trim(), asks: /[?？]\s*$/.test(sentence) })),
    )
    .filter(
      ({ part, asks }) =>
        part.length > (/[\u3040-\u9fff]/.test(part) ? shortest.unspaced : shortest.spaced) &&
        (asks || begins.test(plainOf(part))),
    )
    .map(({ part }) => part);

const longest = 2_000;
// "Broken?" asks nothing by itself.
const shortest = { spaced: 12, unspaced: 5 };

const sentenceEnd = /(?<=[?!？！。])\s*|(?<=\.)\s+|\n+/;

const asking =
  "what|whats|how|who|whose|which|why|when|where|can|could|do|does|did|is|are|will|would|should|must|may|if (?:so|not|yes|no)|was|wie|wer|wo|welche\\w*|warum|wieso|wann|kann|darf|muss|ist|sind|gibt|que|qu'|quel\\w*|comment|pourquoi|combien|où|qui|peut|puis-je|est-ce|faut-il|dois-je|qué|cómo|quién|cuál\\w*|cuánt\\w*|dónde|por qué|por que|puedo|puede|hace falta|como|quem|qual|quais|quant[oaie]s?|onde|posso|pode|preciso|cosa|che cosa|come|chi|dove|quale|quali|perché|devo|serve";

// "What is X, who makes it, and how do I see it?"
const joint = new RegExp(
  `[,;，、]?\\s+(?:and|und|et|y|e|or|oder|ou|o|but|aber|mais|pero|ma|so)\\s+(?:also\\s+|then\\s+|si oui,?\\s+)?(?=(?:${asking})(?![\\p{L}]))|[,;–—-]\\s+(?=(?:${asking})(?![\\p{L}]))|[，,](?=(?:怎么|如何|什么|为什么|谁|哪|能|可以|需要|它|是否|要))|、(?=(?:また|どう|なぜ|何|誰|どこ|どちら))|(?<=か)、`,
  'iu',
);

const begins = new RegExp(
  `^\\W*(?:${asking.normalize('NFD').replace(/[\u0300-\u036f]/g, '')}|explain|list|show|tell me|name)(?![\\p{L}])`,
  'u',
);
