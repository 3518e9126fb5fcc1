import type { ContextValue } from '@whydenied/iam';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { inventedValues } from './without-invented.ts';

export type Context = Readonly<Record<string, ContextValue>>;

/** A context under which a condition holds; `raw`: the values as the policy writes them, before a wildcard became a name. */
export type MetContext = { readonly context: Context; readonly raw: Readonly<Record<string, string>> };

const most = 16;

/**
 * Contexts that meet a statement's conditions: one that takes the first value of each key, and one more for each other value.
 * A key that has to be absent is left out.
 */
export const meetConditions = (condition: unknown): readonly MetContext[] => {
  const keys = entriesOf(condition).map(({ operator, key, values }) => ({
    key,
    options: values.map((value) => ({ raw: value, value: meeting(operator, value, values) })).slice(0, most),
  }));
  const first = keys.map(({ key, options }) => ({ key, option: options[0] }));
  const others = keys.flatMap(({ key, options }, at) =>
    options.slice(1).map((option) => first.with(at, { key, option })),
  );
  return [first, ...others].slice(0, most).map(toContext);
};

export type ConditionEntryOf = {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
};

/** The conditions of a statement, one an operator and key, with their values as text. */
export const entriesOf = (condition: unknown): readonly ConditionEntryOf[] =>
  Object.entries(objectOf(condition)).flatMap(([operator, keys]) =>
    Object.entries(objectOf(keys)).map(([key, values]) => ({ operator, key, values: textsOf(values) })),
  );

const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const textsOf = (values: unknown): readonly string[] =>
  (Array.isArray(values) ? values : [values]).flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [],
  );

type Option = { readonly raw: string; readonly value: ContextValue | null };

const toContext = (chosen: readonly { readonly key: string; readonly option: Option | undefined }[]): MetContext => {
  const context: Record<string, ContextValue> = {};
  const raw: Record<string, string> = {};
  for (const { key, option } of chosen) {
    if (option === undefined || option.value === null) continue;
    context[key] = option.value;
    raw[key.toLowerCase()] = option.raw;
  }
  return { context, raw };
};

/** A value that the operator accepts for this one; null: the key has to be absent. */
const meeting = (operator: string, value: string, all: readonly string[]): ContextValue | null => {
  const name = operator.toLowerCase().replace(/ifexists$/, '');
  const found = scalar(name.slice(name.indexOf(':') + 1), value, all);
  return found !== null && name.startsWith('for') ? [found] : found;
};

const scalar = (name: string, value: string, all: readonly string[]): string | number | boolean | null => {
  const kind = families.find(({ starts }) => starts.some((start) => name.startsWith(start)));
  return (kind ?? families[0]).value(value, { name, all });
};

type Asked = { readonly name: string; readonly all: readonly string[] };
type Family = {
  readonly starts: readonly string[];
  readonly value: (value: string, asked: Asked) => string | number | boolean | null;
};

// The first one also stands for an operator that nobody knows: it decides nothing.
const families: readonly [Family, ...Family[]] = [
  {
    starts: ['stringnot', 'arnnot'],
    value: (_, { all }) => (all.includes(inventedValues[0]) ? inventedValues[1] : inventedValues[0]),
  },
  { starts: ['null'], value: (value) => (value === 'true' ? null : 'x') },
  { starts: ['notip'], value: () => '198.18.0.1' },
  { starts: ['ip'], value: (value) => value.replace(/\/.*$/s, '') },
  { starts: ['bool'], value: (value) => value },
  { starts: ['numeric', 'date'], value: (value, { name }) => near(value, name) },
  { starts: ['stringequals'], value: (value) => literal(value) },
  { starts: ['arn'], value: (value) => (/^\*+$/.test(value) ? anyArn : named(value)) },
  { starts: ['string', 'binary'], value: (value) => named(value) },
];

// Where no wildcard counts, a star is a star.
const literal = (value: string): string => value.replaceAll(/\$\{([*?$])\}/g, '$1');

// `*` becomes a name that nobody has; `${*}` is a star.
const named = (value: string): string => value.replaceAll(/\$\{([*?$])\}|[*?]/g, (_, literal) => literal ?? 'x');

// `*` alone matches each ARN, and nothing else.
const anyArn = 'arn:aws:x:x:000000000000:x';

const near = (value: string, name: string): string => {
  const step = name.includes('lessthan') ? -1 : name.includes('greaterthan') || name.includes('not') ? 1 : 0;
  const number = Number(value);
  if (Number.isFinite(number)) return String(number + step);
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time + step * 86_400_000).toISOString();
};
