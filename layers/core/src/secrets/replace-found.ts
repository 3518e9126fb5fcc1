import type { FoundSecret } from './find/found-secret.ts';

/** The text with something else in place of each credential; of two that overlap the first is taken. */
export const replaceFound = (
  text: string,
  found: readonly FoundSecret[],
  cover: (secret: FoundSecret, written: string) => string,
): string => {
  const parts: string[] = [];
  let from = 0;
  for (const secret of found) {
    if (secret.start < from) continue;
    parts.push(text.slice(from, secret.start), cover(secret, text.slice(secret.start, secret.end)));
    from = secret.end;
  }
  return parts.join('') + text.slice(from);
};
