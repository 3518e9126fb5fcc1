import { plainText } from '../lookup/plain-text.ts';

/** An answer without the yes or no that it begins with, where the question wants none, or another question comes no nearer than that: better no verdict than one on something else. */
export const fitOpening = (says: string, question: string, fit: number): string => {
  if (
    asksWhichWins.test(plainText(question))
      ? fit >= surely
      : fit >= wordForWord || (wantsVerdict(question) && fit >= sameQuestion)
  )
    return says;
  const opening = verdict.exec(says);
  if (opening === null) return says;
  const isWhole = opening[1] !== undefined;
  const rest = says.slice(opening[0].length);
  const text = rest.charAt(0).toUpperCase() + rest.slice(1);
  return isWhole ? text : `**${text}`;
};

const verdict = /^\*\*(?:Yes|No)(?:[.:;]?(\*\*)\s*|[.,:;]\s+)/;
const wordForWord = 0.7;
const sameQuestion = 0.5;
// Of two that stand against each other the yes or no turns round with the one that is named first.
const surely = 0.85;
const asksWhichWins =
  /(?<!\p{L})(?:beats?|wins?|overrides?|overrules?|trumps?|outranks?|(?:takes?|has|have) (?:precedence|priority)|stronger|schlägt|gewinnt|überschreib\p{L}*|überstimmt|sticht|stärker|vorrang|l'emporte|prime sur|prévaut|a priorité|gana|prevalece|vence|supera|vince|prevale|precedencia|precedenza|prioridad|prioridade|priorità)(?!\p{L})|勝つ|勝ち|強い|優先|压过|优先|优于/u;

/** Whether a yes or a no is asked for: a verb first, a tag last, or a belief that is stated. */
export const wantsVerdict = (question: string): boolean => {
  const text = plainText(question).trim();
  const last = text.split(/(?<=[?？])\s+/).find((part) => /[?？]/.test(part)) ?? text;
  const asked = last.split(/[.!。]\s+/).at(-1) ?? last;
  return !openQuestion.test(asked);
};

// The words of a question that no yes answers, wherever they stand in it.
const openQuestion =
  /^[^\p{L}]*(?:(?:and|so|but|ok|hi|hello|und|et|y|e|pero)[^\p{L}]+)?(?:what|whats|how|why|which|who|whose|where|when|explain|was|wie|warum|wieso|weshalb|welche\w*|wer|wo|wann|wozu|que|qué|quel\w*|comment|pourquoi|quand|où|combien|qu'est|cual\w*|cuál\w*|cómo|como|por qué|por que|cuándo|quién|dónde|qual|quais|quando|quem|onde|cosa|che cosa|come|perché|chi|dove|quale|quali|erklär\w*|explica\w*|explique\w*|spiega\w*)(?!\p{L})|(?<!\p{L})(?:difference|differ|versus|vs|what (?:is|are|does|do)|which (?:of|one|role|action|permission|policy)|who (?:needs|has|calls|can)|how (?:do|can|does|to)|a cosa|para que|à quoi|en qué|wofür)(?!\p{L})|什么|哪|怎么|如何|为何|区别|なぜ|どう|どの|どれ|どこ|何|どちら|違い|誰|いつ/u;
