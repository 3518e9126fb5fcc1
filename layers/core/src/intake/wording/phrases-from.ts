import { startLength, wholeWord } from './phrase-key.ts';
import { type Phrase, phrasesUnder } from './phrases-under.ts';

/** The phrases that a word may begin: those whose first word it is, or begins as it does where that goes on in other letters or any. */
export const phrasesFrom = (word: string): readonly Phrase[] => {
  const begun = phrasesUnder(word.slice(0, startLength));
  const whole = phrasesUnder(wholeWord(word));
  return begun.length === 0 ? whole : [...whole, ...begun];
};
