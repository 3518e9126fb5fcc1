import { remember } from '../language/remember.ts';
import { compileGlob, fitsGlob, type Glob } from './glob.ts';
import { parseTemplate, plainParts } from './template.ts';

/** An action of a request, in lower case: IAM compares service prefix and name without case. */
export type ActionName = { readonly service: string; readonly name: string; readonly hasWildcard: boolean };

/** An action pattern of a policy made ready; `never` says why it can match nothing. */
export type ActionPattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'action'; readonly service: string; readonly name: Glob }
  | { readonly kind: 'never'; readonly because: string };

export const parseActionName = remember((text: string): ActionName => {
  const colon = text.indexOf(':');
  return {
    service: text.slice(0, Math.max(colon, 0)).toLowerCase(),
    name: text.slice(colon + 1).toLowerCase(),
    hasWildcard: text.includes('*') || text.includes('?'),
  };
});

// The prefix is literal, wildcards stand in the name: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
export const compileAction = (pattern: string): ActionPattern => {
  if (pattern === '*' || pattern === '*:*') return { kind: 'any' };
  const colon = pattern.indexOf(':');
  if (colon <= 0) return { kind: 'never', because: 'an action is written `service:Name`' };
  const { service, name } = parseActionName(pattern);
  if (service.includes('*') || service.includes('?'))
    return { kind: 'never', because: 'the service prefix of an action takes no wildcard' };
  if (name === '') return { kind: 'never', because: 'the action has no name after its service prefix' };
  return { kind: 'action', service, name: compileGlob(plainParts(parseTemplate(name, WILDCARDS))) };
};

const WILDCARDS = { hasVariables: false, hasWildcards: true };

export const fitsAction = (pattern: ActionPattern, action: ActionName): boolean => {
  switch (pattern.kind) {
    case 'any':
      return true;
    case 'never':
      return false;
    case 'action':
      return pattern.service === action.service && fitsGlob(pattern.name, action.name);
  }
};
