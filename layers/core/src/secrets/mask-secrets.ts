import { findSecrets } from './find/find-secrets.ts';
import type { FoundSecret } from './find/found-secret.ts';
import type { MaskedSecret } from './masked-secret.ts';
import { replaceFound } from './replace-found.ts';

/** The text with every credential replaced, and what they were: nothing behind this step sees one. */
export const maskSecrets = (text: string): { text: string; secrets: readonly MaskedSecret[] } => {
  const found = findSecrets(text);
  return { text: replaceFound(text, found, ({ kind }) => `[masked ${kind}]`), secrets: summarise(found) };
};

/** One entry a kind and lifetime: how often a key stands in the text tells nothing. Keys of AWS's own examples are masked, not reported. */
const summarise = (found: readonly FoundSecret[]): MaskedSecret[] => {
  const seen = new Map<string, MaskedSecret>();
  for (const { kind, longTerm, isExample } of found) {
    if (!isExample) seen.set(`${kind} ${longTerm}`, { kind, longTerm });
  }
  return [...seen.values()];
};
