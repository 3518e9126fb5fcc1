import { maskSecrets } from './mask-secrets.ts';
import type { MaskedSecret } from './masked-secret.ts';

/** A value of JSON with every credential in its texts replaced, and what they were; a key, or the name beside a value, tells what its value is. */
export const maskValue = <Value>(
  value: Value,
  /** Hears of each text that held one. */
  heard: (written: string, masked: string) => void = () => {},
): { readonly value: Value; readonly secrets: readonly MaskedSecret[] } => {
  const secrets: MaskedSecret[] = [];
  return { value: maskPart(value, { name: null, secrets, heard, plain: new Set() }) as Value, secrets };
};

type Place = {
  readonly name: string | null;
  readonly secrets: MaskedSecret[];
  readonly heard: (written: string, masked: string) => void;
  /** Short texts that hold none, under the name that they stood under: the same stand in it a thousand times. */
  readonly plain: Set<string>;
};

const maskPart = (part: unknown, place: Place): unknown => {
  if (typeof part === 'string') return maskText(part, place);
  if (Array.isArray(part)) return part.map((item) => maskPart(item, place));
  return typeof part === 'object' && part !== null ? maskObject(part, place) : part;
};

// Without a prototype of ours: a key `__proto__` is a key like any other.
const maskObject = (part: object, place: Place): object => {
  const entries = Object.entries(part);
  const spoken = nameOfPair(entries);
  return Object.fromEntries(
    entries.map(([key, item]) => {
      const isValueOfPair = spoken !== null && /^value$/i.test(key);
      return [
        maskText(key, { ...place, name: null }),
        maskPart(item, { ...place, name: isValueOfPair ? spoken : key }),
      ];
    }),
  );
};

/** The name of a tag, of a variable: `{"Key": "db_password", "Value": "…"}`. */
const nameOfPair = (entries: readonly (readonly [string, unknown])[]): string | null => {
  const name = entries.find(([key]) => /^(?:key|name|parameterkey)$/i.test(key))?.[1];
  return typeof name === 'string' ? name : null;
};

const shortest = 4;
const longestKnown = 120;
const mostKnown = 20_000;

const maskText = (text: string, { name, secrets, heard, plain }: Place): string => {
  if (text.length < shortest) return text;
  const known = text.length > longestKnown || text.includes('\n') ? null : `${name ?? ''}\n${text}`;
  if (known !== null && plain.has(known)) return text;
  const alone = maskSecrets(text);
  secrets.push(...alone.secrets);
  const masked = alone.text === text ? maskNamed(text, { name, secrets }) : alone.text;
  if (masked !== text) heard(text, masked);
  else if (known !== null && plain.size < mostKnown) plain.add(known);
  return masked;
};

const maskNamed = (text: string, { name, secrets }: Pick<Place, 'name' | 'secrets'>): string => {
  if (name === null || text.includes('\n')) return text;
  const [found] = maskSecrets(`${name}="${text.replaceAll('"', '')}"`).secrets;
  if (found === undefined) return text;
  secrets.push(found);
  return `[masked ${found.kind}]`;
};
