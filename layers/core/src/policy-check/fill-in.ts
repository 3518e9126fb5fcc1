import type { Context, Written } from './written.ts';

/** A variable of a statement: `${key}` or `${key, 'fallback'}`. */
export type Variable = { readonly key: string; readonly fallback: string | undefined };

export const variablesIn = ({ hasVariables, resources, notResources, conditions }: Written): readonly Variable[] => {
  if (!hasVariables) return [];
  const texts = [...(resources ?? []), ...(notResources ?? []), ...conditions.flatMap(({ values }) => values)];
  const found = texts.flatMap((text) =>
    [...text.matchAll(variable)].flatMap(([, inside = '']) => readVariable(inside)),
  );
  return [...new Map(found.map((one) => [one.key.toLowerCase(), one])).values()];
};

const variable = /\$\{([^}]*)\}/g;

// `${*}`, `${?}` and `${$}` are those characters: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
const readVariable = (inside: string): readonly Variable[] => {
  if (/^[*?$]$/.test(inside)) return [];
  const [, key, fallback] = /^(.*?), '(.*)'$/.exec(inside) ?? [];
  return [{ key: key ?? inside, fallback }];
};

/** A text with the values of its variables in their places; a variable without one stays. */
export const fillIn = (text: string, context: Context, hasVariables: boolean): string =>
  hasVariables && text.includes('${')
    ? text.replace(variable, (whole, inside: string) => {
        const [named] = readVariable(inside);
        if (named === undefined) return whole;
        const value = valueIn(context, named.key);
        return typeof value === 'string' ? value : (named.fallback ?? whole);
      })
    : text;

const valueIn = (context: Context, key: string): string | readonly string[] | undefined =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];

/** A pattern as one text that fits it: its wildcards are names that nobody has, and `${*}` is a star. */
export const asName = (pattern: string, hasVariables: boolean): string =>
  pattern.replace(hasVariables ? /\$\{([*?$])\}|[*?]/g : /()[*?]/g, (wildcard, literal: string | undefined) => {
    if (literal) return literal;
    return wildcard === '*' ? 'zq7' : 'q';
  });
