/** The parts of a text that each ask something: sentences with a question mark, and what an "and" joins to one. */
export const questionsIn = (text: string): readonly string[] =>
  (text.slice(0, 2_000).match(/[^.?!。？！\n]+[?？]/g) ?? [])
    .flatMap((sentence) => sentence.split(joint))
    .map((part) => part.trim())
    .filter((part) => part.length > 8);

// "what is X, and how do I Y?"
const joint =
  /[,;，、]?\s+(?:and|und|et|y|e)\s+(?=(?:what|how|who|which|why|when|where|can|do|does|is|are|was|wie|wer|welche|warum|wann|kann|que|qu'|quel|comment|pourquoi|puis|qué|cómo|quién|cuál|por|puedo|como|quem|qual|posso|cosa|come|chi|quale|perché)\b)|，(?=(?:怎么|如何|什么|为什么))|、(?=(?:どう|なぜ|何))/i;
