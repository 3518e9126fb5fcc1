import type { Statement } from '@whydenied/iam';

/** A statement and whether its version of the language has `${variables}`. */
export type Written = Statement & { readonly hasVariables: boolean };

/** What is left of the work; the readers take from it and end with it. */
export type Budget = { left: number };

/** What a call brings for the keys of conditions. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** What makes a statement what it is, wherever it stands. */
export const textOf = ({ effect, hasVariables, conditions, ...rest }: Written): string =>
  JSON.stringify([
    effect,
    hasVariables,
    ...[rest.actions, rest.notActions, rest.resources, rest.notResources].map((list) => list ?? null),
    ...[rest.principals, rest.notPrincipals].map((list) => list?.map(({ type, value }) => [type, value]) ?? null),
    conditions.map(({ operator, key, values }) => [operator, key, values]),
  ]);
