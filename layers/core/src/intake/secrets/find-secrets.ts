import type { SecretKind } from '../facts.ts';
import { findNamedSecrets } from './find-named-secrets.ts';
import type { FoundSecret } from './found-secret.ts';

type Shape = { readonly kind: SecretKind; readonly longTerm: boolean; readonly pattern: RegExp };

// Each pattern is a fixed start and a run of characters that nothing has to follow: it cannot backtrack
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
// https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html
const shapes: readonly Shape[] = [
  { kind: 'accessKeyId', longTerm: true, pattern: /\bAKIA[A-Z0-9]{12,124}/g },
  { kind: 'accessKeyId', longTerm: false, pattern: /\bASIA[A-Z0-9]{12,124}/g },
  { kind: 'bearerToken', longTerm: true, pattern: /\bABSK[A-Za-z0-9+/=_-]{16,2000}/g },
  { kind: 'bearerToken', longTerm: false, pattern: /\bbedrock-api-key-[A-Za-z0-9+/=_-]{16,8000}/g },
  { kind: 'bearerToken', longTerm: false, pattern: /eyJ[A-Za-z0-9_-]{10,4000}(?:\.[A-Za-z0-9_-]{4,6000}){0,2}/g },
  { kind: 'bearerToken', longTerm: true, pattern: /\bsk-[A-Za-z0-9_-]{20,400}/g },
  {
    kind: 'sessionToken',
    longTerm: false,
    pattern: /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%_-]{16,8000}/g,
  },
];

/** Every credential in a text, in order of place: by their own shapes, and by the names in front of them. */
export const findSecrets = (text: string): FoundSecret[] => {
  const shaped = shapes.flatMap((shape) => findShape(text, shape));
  const lasting = shaped.some((secret) => secret.kind === 'accessKeyId' && secret.longTerm);
  const passing = shaped.some((secret) => secret.kind === 'accessKeyId' && !secret.longTerm);
  const named = findNamedSecrets(text).map((secret) =>
    secret.kind === 'secretAccessKey' ? { ...secret, longTerm: lasting || !passing } : secret,
  );
  return [...shaped, ...named, ...findPrivateKeys(text)].sort((a, b) => a.start - b.start || b.end - a.end);
};

/** `-----BEGIN PRIVATE KEY-----` to its end, or to the end of the text. */
const findPrivateKeys = (text: string): FoundSecret[] => {
  const found: FoundSecret[] = [];
  for (let at = text.indexOf('PRIVATE KEY-----'); at !== -1; ) {
    const close = text.indexOf('-----END', at);
    const end = close === -1 ? text.length : close;
    found.push({ kind: 'privateKey', longTerm: true, isExample: false, start: at + 'PRIVATE KEY-----'.length, end });
    at = text.indexOf('PRIVATE KEY-----', end + 40);
  }
  return found;
};

const findShape = (text: string, { kind, longTerm, pattern }: Shape): FoundSecret[] =>
  [...text.matchAll(pattern)]
    .filter(([match]) => !match.startsWith('eyJ') || match.includes('.'))
    .map((match) => ({
      kind,
      longTerm,
      isExample: match[0].endsWith('EXAMPLE') || match[0].includes('EXAMPLEKEY'),
      start: match.index,
      end: match.index + match[0].length,
    }));
