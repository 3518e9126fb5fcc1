import { plainText } from '../lookup/plain-text.ts';

/** Whether a text asks what something is: then a definition comes first, and a yes or no to what was not asked never. */
export const asksWhatIs = (question: string): boolean => asksWhat.test(plainText(question));

/** Of a thing by its name and nothing else, "what is a trust policy?". */
export const asksBareName = (question: string): boolean => bareName.test(plainText(question).trim());

const bareName =
  /^(?:what(?:'s| is| are)|whats|was ist|was sind|qu'est-ce que?|qu'est-ce qu'|c'est quoi|que es|qué es|o que é|cos'è) ?(?:an? |the |eine? |une? |un |una |um |uma |el |la |le |il |l'|un')?[\p{L}\d-]+(?: [\p{L}\d-]+){0,2}[?？.! ]*$/u;

const asksWhat =
  /^(?:what(?:'s| is| are)|whats|explain|define|was ist|was sind|erklär|qu'est|c'est quoi|explique|que es|qué es|o que é|o que são|cos'è|cosa sono)\b[^?.]*[?.]?$|とは(?:何|なん)|什么是|是什么/;
