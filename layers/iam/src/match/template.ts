import type { GlobPart } from './glob.ts';

export type Variable = { readonly kind: 'variable'; readonly key: string; readonly fallback?: string | undefined };
export type TemplatePart = GlobPart | Variable;

/** The value of a single-valued context key for a variable, or undefined. */
export type ReadVariable = (key: string) => string | undefined;

export type TemplateRules = { readonly hasVariables: boolean; readonly hasWildcards: boolean };

/**
 * Splits a policy's text into literal text, wildcards and `${variables}`; `${*}`, `${?}` and `${$}` are those characters
 * themselves: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const parseTemplate = (text: string, rules: TemplateRules): readonly TemplatePart[] => {
  const parts: TemplatePart[] = [];
  let from = 0;
  const closeText = (end: number): void => {
    if (end > from) parts.push({ kind: 'text', text: text.slice(from, end) });
  };
  for (let at = 0; at < text.length; at++) {
    const found = partAt(text, at, rules);
    if (found === undefined) continue;
    closeText(at);
    parts.push(found.part);
    at = found.end - 1;
    from = found.end;
  }
  closeText(text.length);
  return parts;
};

type Found = { readonly part: TemplatePart; readonly end: number };

const partAt = (text: string, at: number, rules: TemplateRules): Found | undefined => {
  const character = text[at];
  if (rules.hasWildcards && character === '*') return { part: { kind: 'star' }, end: at + 1 };
  if (rules.hasWildcards && character === '?') return { part: { kind: 'question' }, end: at + 1 };
  if (!rules.hasVariables || character !== '$' || text[at + 1] !== '{') return undefined;
  const close = text.indexOf('}', at + 2);
  if (close < 0) return undefined;
  return { part: readVariable(text.slice(at + 2, close)), end: close + 1 };
};

const readVariable = (inside: string): TemplatePart => {
  if (inside === '*' || inside === '?' || inside === '$') return { kind: 'text', text: inside };
  const comma = inside.indexOf(", '");
  if (comma < 0 || !inside.endsWith("'") || inside.length < comma + 4) return { kind: 'variable', key: inside };
  return { kind: 'variable', key: inside.slice(0, comma), fallback: inside.slice(comma + 3, -1) };
};

export const hasVariable = (parts: readonly TemplatePart[]): boolean => parts.some((part) => part.kind === 'variable');

/** The parts without variables, when none is there to be filled in. */
export const plainParts = (parts: readonly TemplatePart[]): readonly GlobPart[] =>
  parts.filter((part): part is GlobPart => part.kind !== 'variable');

/** The parts with each variable's value as literal text; undefined when a variable has neither value nor default. */
export const fillIn = (parts: readonly TemplatePart[], read: ReadVariable): readonly GlobPart[] | undefined => {
  const filled: GlobPart[] = [];
  for (const part of parts) {
    if (part.kind !== 'variable') {
      filled.push(part);
      continue;
    }
    const text = read(part.key) ?? part.fallback;
    if (text === undefined) return undefined;
    filled.push({ kind: 'text', text });
  }
  return filled;
};

/** The widest pattern that the variables could make: each one any run of characters. */
export const widen = (parts: readonly TemplatePart[]): readonly GlobPart[] =>
  parts.map((part) => (part.kind === 'variable' ? { kind: 'star' } : part));

/** The keys of the variables without a default. */
export const variableKeys = (parts: readonly TemplatePart[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'variable' && part.fallback === undefined ? [part.key] : []));
