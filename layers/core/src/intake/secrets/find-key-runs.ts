import type { FoundSecret } from './found-secret.ts';
import { looksRandom } from './looks-random.ts';

/**
 * Runs of forty characters that can only be secret access keys, where the text shows that keys are about: a key's id, or the
 * name of one. A digest is all hexadecimal, a path has words: neither is taken. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export const findKeyRuns = (text: string): FoundSecret[] => {
  if (!speaksOfKeys.test(text)) return [];
  return [...text.matchAll(runs), ...text.matchAll(pairs)]
    .filter(([run]) => /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run) && looksRandom(run))
    .map((match) => ({
      kind: 'secretAccessKey' as const,
      longTerm: true,
      isExample: match[0].endsWith('EXAMPLEKEY'),
      start: match.index,
      end: match.index + match[0].length,
    }));
};

const speaksOfKeys = /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12}|secret[ _-]?(?:access[ _-]?)?key/i;
const runs = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/g;
// A key right behind its id: `AKIA…/…`.
const pairs = /(?<=(?<![A-Z0-9])A[KS]IA[A-Z0-9]{16}[/:|,; ]{1,3})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/g;
