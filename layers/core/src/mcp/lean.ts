import type { z } from 'zod';

type Standard = z.ZodType['~standard'];

/** The same schema, told in fewer words: a client reads all of them before every conversation. What is checked stays the same. */
export const lean = <Schema extends z.ZodType>(schema: Schema): Schema => {
  const standard = schema['~standard'] as Standard & { readonly jsonSchema: Converters };
  const { input, output } = standard.jsonSchema;
  const jsonSchema: Converters = {
    input: (options) => tidy(input(options)),
    output: (options) => tidy(output(options)),
  };
  return Object.create(schema, { '~standard': { value: { ...standard, jsonSchema } } });
};

/** The same schema, told but not held to: the tool itself says what is wrong, and what to send instead. */
export const unchecked = <Schema extends z.ZodType>(schema: Schema): Schema =>
  Object.create(schema, {
    '~standard': { value: { ...schema['~standard'], validate: (value: unknown) => ({ value }) } },
  });

type Json = Record<string, unknown>;
type Converters = { readonly input: (options: never) => Json; readonly output: (options: never) => Json };

const noise = new Set(['$schema', 'propertyNames', 'minLength', 'minItems', 'maxItems']);

const tidy = (schema: Json): Json => tidyValue(schema) as Json;

const tidyValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidyValue);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, child]) => !noise.has(key) && !isAnything(key, child));
  return Object.fromEntries(kept.map(([key, child]) => [key, tidyValue(child)]));
};

/** `additionalProperties: {}` and `items: {}` say that anything may come, as their absence does. */
const isAnything = (key: string, child: unknown): boolean =>
  (key === 'additionalProperties' || key === 'items') &&
  typeof child === 'object' &&
  child !== null &&
  Object.keys(child).length === 0;
