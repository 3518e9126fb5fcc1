import { asciiLower } from '../clean/ascii-lower.ts';
import type { SecretKind } from '../facts.ts';
import type { FoundSecret } from './found-secret.ts';

type Name = { readonly words: string; readonly kind: SecretKind; readonly shortest: number };

const names: readonly Name[] = [
  { words: 'secret_access_key', kind: 'secretAccessKey', shortest: 30 },
  { words: 'secretaccesskey', kind: 'secretAccessKey', shortest: 30 },
  { words: 'secret access key', kind: 'secretAccessKey', shortest: 30 },
  { words: 'secret_key', kind: 'secretAccessKey', shortest: 30 },
  { words: 'secretkey', kind: 'secretAccessKey', shortest: 30 },
  { words: 'session_token', kind: 'sessionToken', shortest: 16 },
  { words: 'sessiontoken', kind: 'sessionToken', shortest: 16 },
  { words: 'session token', kind: 'sessionToken', shortest: 40 },
  { words: 'security-token', kind: 'sessionToken', shortest: 16 },
  { words: 'bearer', kind: 'bearerToken', shortest: 16 },
  { words: 'bearer_token_bedrock', kind: 'bearerToken', shortest: 8 },
  { words: 'api_key', kind: 'bearerToken', shortest: 16 },
  { words: 'api-key', kind: 'bearerToken', shortest: 16 },
  { words: 'apikey', kind: 'bearerToken', shortest: 16 },
  { words: 'password', kind: 'password', shortest: 4 },
  { words: 'passwd', kind: 'password', shortest: 4 },
  { words: 'pwd', kind: 'password', shortest: 6 },
];

const marks = ' \t"\'\\:=>';
const mostMarks = 12;

/** Credentials that only the name in front of them tells: `aws_secret_access_key = …`, `Authorization: Bearer …`, `"password": "…"`. */
export const findNamedSecrets = (text: string): FoundSecret[] => {
  const lower = asciiLower(text);
  return [...names.flatMap((name) => findNamed({ text, lower, name })), ...findUrlPasswords(text)];
};

type Search = { readonly text: string; readonly lower: string; readonly name: Name };

const findNamed = ({ text, lower, name }: Search): FoundSecret[] => {
  const found: FoundSecret[] = [];
  let end = 0;
  for (
    let at = lower.indexOf(name.words);
    at !== -1;
    at = lower.indexOf(name.words, Math.max(at + name.words.length, end))
  ) {
    const start = skipMarks(text, at + name.words.length);
    end = start === null ? 0 : endOfValue(text, start);
    if (start !== null && isSecret(text.slice(start, end), name)) {
      found.push({
        kind: name.kind,
        longTerm: name.kind !== 'sessionToken' && name.kind !== 'bearerToken',
        isExample: text.slice(start, end).endsWith('EXAMPLEKEY'),
        start,
        end,
      });
    }
  }
  return found;
};

/** The value begins behind at most a dozen separators, one of which is no space; `Bearer` needs only a space. */
const skipMarks = (text: string, at: number): number | null => {
  let from = at;
  while (from - at < mostMarks && marks.includes(text[from] ?? '.')) from += 1;
  const between = text.slice(at, from);
  const isBearer = asciiLower(text.slice(at - 'bearer'.length, at)) === 'bearer';
  return between.trim() === '' && !(isBearer && between !== '') ? null : from;
};

const endOfValue = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && !' \t\n\r"\'\\,;&<>(){}[]`'.includes(text[end] ?? ' ')) end += 1;
  return end;
};

const isSecret = (value: string, { kind, shortest }: Name): boolean => {
  if (value.length < shortest || /^[*x.]+$/i.test(value) || value.startsWith('$') || value.startsWith('arn:'))
    return false;
  if (kind === 'secretAccessKey') return /^[A-Za-z0-9/+=]+$/.test(value);
  if (kind === 'sessionToken') return /^[A-Za-z0-9/+=%_-]+$/.test(value);
  return kind === 'password' ? /[^A-Za-z]/.test(value) : /\d/.test(value);
};

/** `scheme://user:password@host` */
const findUrlPasswords = (text: string): FoundSecret[] => {
  const found: FoundSecret[] = [];
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const authority = text.slice(at + 3, at + 200).split(/[/\s"'<>]/, 1)[0] ?? '';
    const end = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (colon < 1 || end < colon + 2) continue;
    found.push({ kind: 'password', longTerm: true, isExample: false, start: at + 3 + colon + 1, end: at + 3 + end });
  }
  return found;
};
