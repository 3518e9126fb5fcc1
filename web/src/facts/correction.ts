import type { KeptFact } from './fact.ts';
import { factWords } from './fact-words.ts';

/** A correction as it goes to the server and as it stands in the conversation: which fact, what it is now, what it was. */
export type Correction = { readonly fact: string; readonly is: string | null; readonly was: string | null };

const sign = 'Correction: ';

/** The turn that corrects a fact, says one that was not known, or with null takes one back: data, for the message is the only field that takes it. */
export const sayCorrection = ({ name, value }: KeptFact, is: string | null): string =>
  `${sign}${JSON.stringify({ fact: name, is, was: value } satisfies Correction)}`;

/** The correction that a turn of this page is; null for any other text. */
export const correctionIn = (text: string): Correction | null => {
  if (!text.startsWith(`${sign}{`)) return null;
  try {
    const { fact, is = null, was = null } = JSON.parse(text.slice(sign.length)) as Partial<Correction>;
    return typeof fact === 'string' ? { fact, is, was } : null;
  } catch {
    // Somebody typed it.
    return null;
  }
};

/** What a correction of this page says, for those who read it. */
export const sayCorrectionInWords = (correction: Correction | null): string => {
  const { fact = '', is = null, was = null } = correction ?? {};
  const name = factWords(fact);
  if (is === null) return `The ${name} is not \`${was}\`; leave it out.`;
  return was === null ? `The ${name} is \`${is}\`.` : `The ${name} is \`${is}\`, not \`${was}\`.`;
};
