import * as z from 'zod';

/** What is wrong with arguments and what to send instead, one sentence a fault; null where they fit the schema. */
export const refuseArguments = (schema: z.ZodType, given: unknown): string | null => {
  const read = schema.safeParse(given);
  if (read.success) return null;
  const said = [...new Set(read.error.issues.flatMap((issue) => sayIssue(issue, schema, given)))];
  const more = said.length > most ? `; ${said.length - most} more` : '';
  return `${said.slice(0, most).join('; ')}${more}. Call again with ${argumentsOf(schema)}`;
};

const most = 5;

const sayIssue = (issue: z.core.$ZodIssue, schema: z.ZodType, given: unknown): readonly string[] => {
  const at = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      if (isDocument(valueAt(given, issue.path))) return [sayDocument(issue.path, given) ?? ''];
      return issue.keys.map((key) => {
        const path = pathOf([...issue.path, key]);
        const near = issue.path.length === 0 ? nearest(key, Object.keys(shapeOf(schema))) : null;
        return `\`${path}\` is not known: ${near === null ? 'leave it out' : `\`${near}\` is`}`;
      });
    case 'invalid_type': {
      const document = sayDocument(issue.path, given);
      if (document !== null) return [document];
      return [
        valueAt(given, issue.path) === undefined
          ? `\`${at}\` is missing: ${meaningOf(schema, issue.path) ?? give(issue.expected)}`
          : `\`${at}\` is no ${issue.expected}: give ${article(issue.expected)}`,
      ];
    }
    case 'too_big':
      return [`\`${at}\` has more than ${issue.maximum}: give ${issue.maximum} at most, or call again for the rest`];
    case 'too_small':
      return [`\`${at}\` is empty: ${meaningOf(schema, issue.path) ?? 'give one at least'}`];
    default:
      return [`\`${at}\`: ${issue.message.replace(/^Invalid input: /, '')}`];
  }
};

/** A policy document where its place among others is wanted: agents give it bare. */
const sayDocument = (path: readonly PropertyKey[], given: unknown): string | null => {
  const at = path.findIndex((_, index) => isDocument(valueAt(given, path.slice(0, index + 1))));
  if (at === -1) return null;
  const [name, kind] = [
    pathOf(path.slice(0, at + 1)),
    at === 0 ? '{"identity": [{"document": …}]}, or by another kind' : null,
  ];
  const inList = path.slice(0, at + 1).some((part) => typeof part === 'number');
  return `\`${name}\` is a policy document: give it as ${inList ? '{"document": …}' : name === 'policies' || kind === null ? '[{"document": …}]' : kind}`;
};

const isDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'Statement' in value;

const give = (kind: string): string => (kind === 'nonoptional' ? 'give it' : `give ${article(kind)}`);

const article = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

const shapeOf = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};

const meaningOf = (schema: z.ZodType, [name, ...deeper]: readonly PropertyKey[]): string | null =>
  deeper.length > 0 ? null : (shapeOf(schema)[String(name)]?.description ?? null);

/** `service, operation (and may have model, region)`. */
const argumentsOf = (schema: z.ZodType): string => {
  const all = Object.entries(shapeOf(schema));
  const named = (isOptional: boolean): string =>
    all
      .filter(([, each]) => each.safeParse(undefined).success === isOptional)
      .map(([name]) => `\`${name}\``)
      .join(', ');
  const [needed, optional] = [named(false), named(true)];
  if (needed === '') return `any of ${optional}`;
  return optional === '' ? needed : `${needed}, and any of ${optional}`;
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  );

/** The name that differs in nothing but case, marks and a letter, or of which one begins with the other. */
const nearest = (written: string, names: readonly string[]): string | null => {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const own = plain(written);
  const isNear = (name: string): boolean =>
    plain(name) === own ||
    (own.length > 3 &&
      (plain(name).startsWith(own) || own.startsWith(plain(name)) || isOneLetterOff(plain(name), own)));
  return names.find(isNear) ?? null;
};

/** One letter more, less or other: what stands before it and behind it is the same. */
const isOneLetterOff = (one: string, other: string): boolean => {
  const length = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > 1) return false;
  const before = Array.from({ length }, (_, at) => at).findIndex((at) => one[at] !== other[at]);
  return one.slice(before + one.length - length + 1) === other.slice(before + other.length - length + 1);
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'arguments'
    : path.reduce<string>(
        (text, part) =>
          typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
        '',
      );
