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
      return issue.keys.map((key) => {
        const path = pathOf([...issue.path, key]);
        const near = issue.path.length === 0 ? nearest(key, Object.keys(shapeOf(schema))) : null;
        return `\`${path}\` is not known: ${near === null ? 'leave it out' : `\`${near}\` is`}`;
      });
    case 'invalid_type':
      return [
        valueAt(given, issue.path) === undefined
          ? `\`${at}\` is missing: ${meaningOf(schema, issue.path) ?? `give ${article(issue.expected)}`}`
          : `\`${at}\` is no ${issue.expected}: give ${article(issue.expected)}`,
      ];
    default:
      return [`\`${at}\`: ${issue.message.replace(/^Invalid input: /, '')}`];
  }
};

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

/** The name that differs in nothing but case and marks, or of which one begins with the other. */
const nearest = (written: string, names: readonly string[]): string | null => {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const own = plain(written);
  const isNear = (name: string): boolean =>
    plain(name) === own || (own.length > 3 && (plain(name).startsWith(own) || own.startsWith(plain(name))));
  return names.find(isNear) ?? null;
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'arguments'
    : path.reduce<string>(
        (text, part) =>
          typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
        '',
      );
