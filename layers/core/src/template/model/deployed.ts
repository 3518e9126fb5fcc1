import { concreteText } from './concrete.ts';
import { generatedName } from './generated-name.ts';
import type { Scope } from './scope.ts';
import { hasSymbol, replaceSymbols, symbolOf } from './symbol.ts';

/** A text as the deployed stack has it, as far as that is known: Region and account that were given, and the names that AWS makes. */
export const deployedText = (text: string, scope: Scope): string => {
  if (!hasSymbol(text)) return text;
  const known = told.get(scope) ?? new Map<string, string>();
  told.set(scope, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const named = replaceSymbols(text, (reference) => generatedName(reference, scope) ?? symbolOf(reference));
  const made = concreteText(named, scope);
  known.set(text, made);
  return made;
};

// The same few texts are asked for with every request
const told = new WeakMap<Scope, Map<string, string>>();

/** The same in every text of a value, also in keys. */
export const deployed = <T>(value: T, scope: Scope): T => deep(value, scope) as T;

const deep = (value: unknown, scope: Scope): unknown => {
  if (typeof value === 'string') return deployedText(value, scope);
  if (Array.isArray(value)) return value.map((item) => deep(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [deployedText(key, scope), deep(child, scope)]),
  );
};
