import { type ConditionEntry, compile, decide } from '@whydenied/iam';
import { candidatesFor, failingCandidates } from './condition-candidates.ts';
import { fillIn, variablesIn } from './fill-in.ts';
import type { Budget, Context, Written } from './written.ts';

/** What a call brings so that a statement applies to it, and so that it does not by one of its conditions; of very many values the first. */
export type Contexts = { readonly met: readonly Context[]; readonly unmet: readonly Context[] };

const most = 16;
const mostKeys = 64;

/** What is found costs work as well; without any left there is no context, and the reader ends. */
export const contextsOf = (statement: Written, budget: Budget): Contexts => {
  const known = remembered.get(statement);
  if (known !== undefined) return known;
  const made = makeContexts({ statement, budget });
  remembered.set(statement, made);
  return made;
};
const remembered = new WeakMap<Written, Contexts>();

type Asked = { readonly statement: Written; readonly budget: Budget };

const makeContexts = (asked: Asked): Contexts => {
  const { conditions } = asked.statement;
  const keys = [...Map.groupBy(conditions, ({ key }) => key.toLowerCase())].slice(0, mostKeys);
  const bound = new Set(keys.map(([key]) => key));
  const variables = variablesIn(asked.statement).slice(0, mostKeys);
  let first: Context = Object.fromEntries(
    variables.filter(({ key }) => !bound.has(key.toLowerCase())).map(({ key }) => [key, invented]),
  );
  const others: { readonly entries: Entries; readonly values: readonly Value[] }[] = [];
  // What compares with a variable comes after what gives it its value.
  const inOrder = keys
    .map(([, entries]) => entries)
    .toSorted((one, other) => Number(hasVariable(one)) - Number(hasVariable(other)));
  for (const entries of inOrder) {
    const [best, ...values] = meeting(entries, first, asked);
    if (best !== undefined) first = withKey(first, entries, best);
    others.push({ entries, values });
  }
  const found = first;
  const defaulted = variables.filter(({ fallback }) => fallback !== undefined).map(({ key }) => without(found, key));
  const met = others.flatMap(({ entries, values }) => values.map((value) => withKey(found, entries, value)));
  const unmet = inOrder.flatMap((entries) =>
    failing(entries, found, asked).map((value) => withKey(found, entries, value)),
  );
  return { met: [found, ...defaulted, ...met].slice(0, most), unmet: unmet.slice(0, most) };
};

export const invented = 'zq7';

const hasVariable = (entries: readonly ConditionEntry[]): boolean =>
  entries.some(({ values }) => values.some((value) => value.includes('${')));

type Value = string | readonly string[] | null;
type Entries = readonly ConditionEntry[];

const withKey = (context: Context, entries: Entries, value: Value): Context => {
  const key = entries[0]?.key ?? '';
  return value === null ? without(context, key) : { ...without(context, key), [key]: value };
};

const without = (context: Context, key: string): Context =>
  Object.fromEntries(Object.entries(context).filter(([name]) => name.toLowerCase() !== key.toLowerCase()));

const meeting = (entries: Entries, context: Context, asked: Asked): readonly Value[] =>
  valuesFor(candidatesFor, entries, { context, ...asked.statement }).filter((value) =>
    holds(entries, withKey(context, entries, value), asked),
  );

const failing = (entries: Entries, context: Context, asked: Asked): readonly Value[] =>
  valuesFor(failingCandidates, entries, { context, ...asked.statement })
    .filter((value) => !holds(entries, withKey(context, entries, value), asked))
    .slice(0, mostFailing);
const mostFailing = 3;

const valuesFor = (
  candidates: typeof candidatesFor,
  entries: Entries,
  { context, hasVariables }: { readonly context: Context; readonly hasVariables: boolean },
): readonly Value[] => {
  const values = entries.flatMap(({ operator, values: written }) => {
    const filled = written.slice(0, most).map((text) => fillIn(text, context, hasVariables));
    return candidates(operator, filled);
  });
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
};

/** Decided, not guessed: the engine says whether the conditions hold. */
const holds = (entries: Entries, context: Context, { statement: { hasVariables }, budget }: Asked): boolean => {
  budget.left -= entries.reduce((sum, { values }) => sum + values.length, looksOfHolding);
  if (budget.left < 0) return false;
  const Condition: Record<string, Record<string, readonly string[]>> = {};
  for (const { operator, key, values } of entries) Condition[operator] = { ...Condition[operator], [key]: values };
  const Statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition };
  const Version = hasVariables ? '2012-10-17' : '2008-10-17';
  const policies = compile({ identity: [{ document: { Version, Statement } }] });
  return decide(policies, { ...anyRequest, context }).decision === 'allowed';
};
// A small policy is made ready and decided.
const looksOfHolding = 25;
const anyRequest = {
  principal: 'arn:aws:iam::111122223333:role/Compared',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/k',
};
