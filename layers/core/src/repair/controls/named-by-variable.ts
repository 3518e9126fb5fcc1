import { matchGlob } from '@whydenied/iam';
import type { JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';

export type NamedByVariable = { readonly key: string; readonly value: string };

/**
 * What the keys of a resource's variables would have to hold for it to name this resource: `data-${aws:PrincipalTag/team}/*` keeps each team
 * to its own. Empty: no pattern of the statement names it by a variable. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const namedByVariable = (statement: JsonObject, resource: string): readonly NamedByVariable[] => {
  for (const pattern of valuesOf(statement['Resource'])) {
    if (!pattern.includes('${') || !matchGlob(pattern.replaceAll(variable, '*'), resource)) continue;
    const found = read(pattern, resource);
    if (found !== null) return found;
  }
  return [];
};

const variable = /\$\{([A-Za-z][^{}]*)\}/g;

// From the left: text, then what stands for the variable as far as the next text.
const read = (pattern: string, resource: string): readonly NamedByVariable[] | null => {
  const found: NamedByVariable[] = [];
  let at = 0;
  let from = 0;
  for (const match of pattern.matchAll(variable)) {
    const text = pattern.slice(from, match.index);
    if (/[*?]/.test(text)) return found.length > 0 ? found : null;
    if (!resource.startsWith(text, at)) return null;
    at += text.length;
    from = match.index + match[0].length;
    const next = /^[^*?$]+/.exec(pattern.slice(from))?.[0] ?? '';
    const end = next === '' ? resource.length : resource.indexOf(next, at);
    if (end <= at) return null;
    found.push({ key: (match[1] ?? '').split(',')[0]?.trim() ?? '', value: resource.slice(at, end) });
    at = end;
  }
  return found;
};
