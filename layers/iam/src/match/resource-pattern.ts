import { type ArnPattern, compileArnPattern, fitsArnPattern } from './arn-pattern.ts';
import type { RequestResource } from './request-resource.ts';
import { splitSections } from './split-sections.ts';
import {
  fillIn,
  hasVariable,
  parseTemplate,
  plainParts,
  type ReadVariable,
  type TemplatePart,
  variableKeys,
  widen,
} from './template.ts';

/** A resource pattern of a policy made ready; `never` says why it can match nothing. */
export type ResourcePattern =
  | { readonly kind: 'any'; readonly text: string }
  | { readonly kind: 'never'; readonly text: string; readonly because: string }
  | ArnPattern
  | VariablePattern;

type VariablePattern = {
  readonly kind: 'variable';
  readonly text: string;
  readonly parts: readonly TemplatePart[];
  readonly keys: readonly string[];
  readonly widest: ArnPattern;
};

/** Whether a pattern fits: `unknown` when only a variable without a value keeps it from fitting. */
export type Fit = 'yes' | 'no' | 'unknown';

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
export const compileResource = (text: string, hasVariables: boolean): ResourcePattern => {
  if (isOnlyStars(text)) return { kind: 'any', text };
  const parts = parseTemplate(text, { hasVariables, hasWildcards: true });
  const because = findRefusal(splitSections(parts));
  if (because !== undefined) return { kind: 'never', text, because };
  if (!hasVariable(parts)) return compileArnPattern(text, plainParts(parts));
  return { kind: 'variable', text, parts, keys: variableKeys(parts), widest: compileArnPattern(text, widen(parts)) };
};

const isOnlyStars = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text[at] !== '*') return false;
  return text !== '';
};

type Sections = readonly (readonly TemplatePart[])[];

// IAM refuses such ARNs when the policy is saved; here they match nothing, with a note.
const findRefusal = (sections: Sections): string | undefined => {
  const [scheme = [], , service = []] = sections;
  const isArn = scheme.length === 1 && scheme[0]?.kind === 'text' && scheme[0].text === 'arn';
  if (!isArn || sections.length < 3) return 'a resource is `*` or an ARN';
  if (service.some((part) => part.kind === 'star' || part.kind === 'question'))
    return 'the service part of an ARN takes no wildcard';
  if (sections.slice(0, 5).some(hasVariable)) return 'a variable may stand after the fifth colon of an ARN only';
  if (sections.length < 6 && sections.at(-1)?.at(-1)?.kind !== 'star') return 'the ARN has fewer than six parts';
  return undefined;
};

export const fitsResource = (pattern: ResourcePattern, resource: RequestResource, read: ReadVariable): Fit => {
  switch (pattern.kind) {
    case 'any':
      return 'yes';
    case 'never':
      return 'no';
    case 'arn':
      return fitsArnPattern(pattern, resource) ? 'yes' : 'no';
    case 'variable':
      return fitsVariablePattern(pattern, resource, read);
  }
};

const fitsVariablePattern = (pattern: VariablePattern, resource: RequestResource, read: ReadVariable): Fit => {
  if (!fitsArnPattern(pattern.widest, resource)) return 'no';
  const filled = fillIn(pattern.parts, read);
  if (filled === undefined) return 'unknown';
  return fitsArnPattern(compileArnPattern(pattern.text, filled), resource) ? 'yes' : 'no';
};
