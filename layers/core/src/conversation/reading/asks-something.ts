import { plainLetters } from './notions-in.ts';

/** Whether a text asks, or claims something in general: by its mark, by the word it or its last sentence begins with, or by the ending that Chinese and Japanese ask with. */
export const asksSomething = (text: string): boolean => {
  const end = text.slice(-longest).trimEnd();
  if (/[?？]["'”』」)]*$/.test(end) || /(?:か|吗|呢|でしょうか|ですか|么)[。.]?$/.test(end)) return true;
  if (end.length <= longestClaim && claims.test(end) && !quoted.test(end)) return true;
  if (whyBehind.test(plainLetters(end.slice(-longestWhy)))) return true;
  const sentences = plainLetters(end).split(/[.!。！\n]\s*/);
  return [sentences[0] ?? '', sentences.findLast((each) => each.trim() !== '') ?? ''].some(
    (each) => beginnings.test(each) || unspaced.test(each),
  );
};

const longest = 600;
const longestWhy = 160;
// "I called it from there, why does it …": asked without a mark.
const whyBehind =
  /[,;]\s*(?:so |but |and )?(?:why|how come|warum|wieso|weshalb|pourquoi|perche|come mai|por que)\s+(?!not\b)[^,;.!]{6,120}$/;

// What is said of all cases waits for a yes or a no.
const longestClaim = 220;
const claims =
  /\b(?:always|never|cannot be|means that|automatically|right\W*$|correct\W*$|immer|niemals|automatisch|oder\W*$|toujours|jamais|siempre|nunca|automáticamente|sempre|automaticamente|vero\W*$|verdad\W*$|certo\W*$)\b|いつも|必ず|ですよね|总是|一定|对吧/i;
const quoted = /\barn:|Exception\b|An error occurred|not authorized to perform/;

const beginnings =
  /^[\s"'¿(-]*(?:(?:\w+ ){0,3}(?:question|frage|verstandnisfrage|pregunta|pergunta|domanda) ?[:,-] *)?(?:(?:and|so|but|ok|also|btw|by the way|oh|fair|hi|hello|exam|question|und|et|y|e)[,: ]+)?(?:what|whats|why|how|when|which|who|whose|where|(?:can|could|does|do|did|is|are|was|will|would|should|must|may|has|have)(?:'?n'?t|n?'?t)?|explain|compare|difference|define|describe|tell me|list|name the|was|wie|warum|wieso|weshalb|wann|welche\w*|wer|wo|wozu|wofur|kann|konnte|gilt|reicht (?:es|das|dann|der|die)|genugt (?:es|das)|hilft (?:es|das)|geht (?:es|das) (?:auch|nicht)|wurde|durfte|ist|sind|darf|muss|braucht|brauche|erklar\w*|unterschied|que|quoi|quel\w*|qu'est|comment|pourquoi|quand|qui|ou|combien|est-ce|peut|puis-je|faut-il|dois-je|explique\w*|difference|cual\w*|como|por que|cuando|quien\w*|donde|cuanto\w*|puedo|puede|debo|hace falta|explica\w*|diferencia|qual|quais|quando|quem|onde|quanto\w*|posso|pode|preciso|devo|o que|diferenca|cosa|che|come|perche|chi|dove|quanti|serve|quale|quali|spiega\w*|differenza)\b/;

const unspaced =
  /什么|怎么|怎样|如何|为什么|为何|哪|多久|多少|是否|能不能|可不可以|区别|なぜ|どう|何|いつ|どこ|誰|どの|(?<!間)違い|とは/;
