import type { MaskedSecret } from './facts.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { FoundSecret } from './secrets/found-secret.ts';

/** The text with every credential replaced, and what they were: nothing behind this step sees one. */
export const maskSecrets = (text: string): { text: string; secrets: readonly MaskedSecret[] } => {
  const found = findSecrets(text);
  const parts: string[] = [];
  let from = 0;
  for (const secret of found) {
    if (secret.start < from) continue;
    parts.push(text.slice(from, secret.start), `[masked ${secret.kind}]`);
    from = secret.end;
  }
  return { text: parts.join('') + text.slice(from), secrets: summarise(found) };
};

/** One entry a kind and lifetime: how often a key stands in the text tells nothing. Keys of AWS's own examples are masked, not reported. */
const summarise = (found: readonly FoundSecret[]): MaskedSecret[] => {
  const seen = new Map<string, MaskedSecret>();
  for (const { kind, longTerm, isExample } of found) {
    if (!isExample) seen.set(`${kind} ${longTerm}`, { kind, longTerm });
  }
  return [...seen.values()];
};
