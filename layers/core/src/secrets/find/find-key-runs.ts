import type { FoundSecret } from './found-secret.ts';
import { looksRandom } from './looks-random.ts';

/**
 * Runs of forty characters that can only be secret access keys, where the text shows that keys are about: a key's id, or the
 * name of one. A digest is all hexadecimal, a path has words: neither is taken. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export const findKeyRuns = (text: string): FoundSecret[] => {
  if (!speaksOfKeys.test(text)) return [];
  const whole = [...text.matchAll(runs), ...text.matchAll(pairs)].map((match) => ({ key: match[0], match }));
  const broken = [...text.matchAll(halves)].map((match) => ({ key: `${match[2]}${match[3]}`, match }));
  return [...whole, ...broken]
    .filter(({ key }) => key.length === lengthOfKey && isMixed(key) && looksRandom(key))
    .map(({ key, match }) => ({
      kind: 'secretAccessKey' as const,
      longTerm: true,
      isExample: key.endsWith('EXAMPLEKEY'),
      start: match.index,
      end: match.index + (match[1] ?? match[0]).length,
    }));
};

const lengthOfKey = 40;

const isMixed = (run: string): boolean => /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run);

const speaksOfKeys =
  /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12}|secret[ _-]?(?:access[ _-]?)?key|\b(?:secret|credentials?)\b/i;
const runs = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/g;
// A key right behind its id: `AKIA…/…`.
const pairs = /(?<=(?<![A-Z0-9])A[KS]IA[A-Z0-9]{16}[/:|,; ]{1,3})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/g;
// A key in two parts: by a blank, a line, `" + "`. Without width, so that each run may be the first part.
const halves =
  /(?<![A-Za-z0-9/+])(?=(([A-Za-z0-9/+]{8,32})["'`]?\s{0,4}[+=\\]?\s{0,8}(?:>[ \t]){0,3}["'`]?([A-Za-z0-9/+]{8,32}))(?![A-Za-z0-9/+]))/g;
