import { plainText } from '../lookup/plain-text.ts';

/** Whether a text asks what something is: then a definition comes first, and a yes or no to what was not asked never. */
export const asksWhatIs = (question: string): boolean => asksWhat.test(plainText(question));

const asksWhat =
  /^(?:what(?:'s| is| are)|whats|explain|define|was ist|was sind|erklär|qu'est|c'est quoi|explique|que es|qué es|o que é|o que são|cos'è|cosa sono)\b[^?.]*[?.]?$|とは(?:何|なん)|什么是|是什么/;
