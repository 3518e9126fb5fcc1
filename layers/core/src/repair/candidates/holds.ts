import { type CompiledPolicies, compile, type Decision, decide, matchGlob } from '@whydenied/iam';
import type { JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import type { Need } from '../judge/need.ts';

/** Whether a part of a statement fits a request; `unknown`: it depends on a context key that nobody stated. */
export type Holds = 'yes' | 'no' | 'unknown';

export type Part = 'action' | 'resource' | 'principal' | 'condition';

/** Asks the evaluator itself: the part alone, as a Deny under which everything else is allowed. */
export const holds = (statement: JsonObject, part: Part, need: Need): Holds => {
  const plain = plainly(statement, part, need);
  if (plain !== null) return plain;
  const { decision, missingContextKeys } = decideAlone(compiledPart(statement, part), need);
  if (missingContextKeys.length > 0) return 'unknown';
  return decision === 'explicitDeny' ? 'yes' : 'no';
};

// What is not there fits all, and patterns without a variable are compared as they are: most statements are told apart so.
const plainly = (statement: JsonObject, part: Part, { action, resource }: Need): Holds | null => {
  if (elements[part].every((name) => statement[name] === undefined)) return 'yes';
  if (part === 'action') return actionFits(statement, action);
  return part === 'resource' ? anyFits(statement['Resource'], resource, (pattern) => pattern) : null;
};

// Every request and every candidate asks the same statements about the same few actions.
const actionFits = (statement: JsonObject, action: string): Holds | null => {
  const known = fitting.get(statement) ?? new Map<string, Holds | null>();
  fitting.set(statement, known);
  const found = known.get(action);
  if (found !== undefined) return found;
  const fits = anyFits(statement['Action'], action.toLowerCase(), (pattern) => pattern.toLowerCase());
  known.set(action, fits);
  return fits;
};

const fitting = new WeakMap<JsonObject, Map<string, Holds | null>>();

const anyFits = (element: unknown, asked: string, spell: (pattern: string) => string): Holds | null => {
  const patterns: readonly unknown[] = Array.isArray(element) ? element : [element];
  let found = false;
  for (const pattern of patterns) {
    if (typeof pattern !== 'string' || pattern.includes('${')) return null;
    found ||= matchGlob(spell(pattern), asked);
  }
  return patterns.length === 0 ? null : found ? 'yes' : 'no';
};

/** Each part that does not hold for the request. */
export const failing = (statement: JsonObject, need: Need): readonly Part[] =>
  parts.filter((part) => holds(statement, part, need) !== 'yes');

/** Whether a statement is about the request but for its conditions, or `elsewhere`: about the same on another resource. */
export const reaches = (statement: JsonObject, need: Need): 'yes' | 'elsewhere' | 'no' => {
  // Most statements are about other actions: that is told first.
  if (holds(statement, 'action', need) !== 'yes' || holds(statement, 'principal', need) !== 'yes') return 'no';
  return holds(statement, 'resource', need) === 'yes' ? 'yes' : 'elsewhere';
};

/** Whether a Deny statement denies the request, by itself and with what is known. */
export const isDeniedBy = (statement: JsonObject, need: Need): boolean =>
  decideAlone(
    compiledAlone(Object.fromEntries(parts.flatMap((part) => ownPart(statement, part)).concat([['Effect', 'Deny']]))),
    need,
  ).decision === 'explicitDeny';

const parts: readonly Part[] = ['action', 'resource', 'principal', 'condition'];

const all = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' };

const partOf = (statement: JsonObject, part: Part): JsonObject => {
  const [name] = elements[part];
  const rest = Object.entries(all).filter(([element]) => element !== name);
  return Object.fromEntries([...rest, ...ownPart(statement, part)]);
};

// `NotAction` stands in the place of `Action`; what is not there fits all.
const ownPart = (statement: JsonObject, part: Part): readonly [string, unknown][] => {
  const [name = ''] = elements[part];
  const given = Object.entries(statement).filter(
    ([element, value]) => elements[part].includes(element) && value !== undefined,
  );
  if (given.length === 0) return Object.entries(all).filter(([element]) => element === name);
  return given.map(([element, value]) => [element, element === 'Action' ? [...valuesOf(value), nobodys] : value]);
};

// With it no statement is that of a trust policy, which could not name a resource.
const nobodys = 'whydenied:Nothing';

const elements: Readonly<Record<Part, readonly string[]>> = {
  action: ['Action', 'NotAction'],
  resource: ['Resource', 'NotResource'],
  principal: ['Principal', 'NotPrincipal'],
  condition: ['Condition'],
};

const everything = { Effect: 'Allow', Action: '*', Resource: '*' };

const open = { Version: '2012-10-17', Statement: everything };
const openResource = { ...everything, Principal: '*' };

const compiledAlone = (deny: JsonObject): CompiledPolicies =>
  compile({
    identity: [{ document: open }],
    resource: [{ document: { Version: '2012-10-17', Statement: [openResource, deny] } }],
  });

const remembered = new WeakMap<JsonObject, Map<Part, CompiledPolicies>>();

// Every candidate and every request asks about the same parts.
const compiledPart = (statement: JsonObject, part: Part): CompiledPolicies => {
  const known = remembered.get(statement) ?? new Map<Part, CompiledPolicies>();
  remembered.set(statement, known);
  const compiled = known.get(part) ?? compiledAlone(partOf(statement, part));
  known.set(part, compiled);
  return compiled;
};

const decideAlone = (
  policies: CompiledPolicies,
  { principal, action, resource, resourceAccount, context }: Need,
): Decision => {
  const who = principal ?? 'arn:aws:iam::000000000000:role/DeniedPrincipal';
  return decide(policies, { principal: who, action, resource, resourceAccount: resourceAccount ?? undefined, context });
};
