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

/** `completes`: an ARN of fewer than six parts gets `*` for each that is missing, as in policies of identities. */
export type ResourceRules = { readonly hasVariables: boolean; readonly completes: boolean };

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
export const compileResource = (text: string, rules: ResourceRules): ResourcePattern => {
  if (isOnlyStars(text)) return { kind: 'any', text };
  if (!rules.completes && text.startsWith(ofThisApi)) return compileResource(text.replace(ofThisApi, ofAnyApi), rules);
  const parts = parseTemplate(text, { hasVariables: rules.hasVariables, hasWildcards: true });
  const sections = splitSections(parts);
  if (rules.completes && isIncomplete(sections) && isArn(sections))
    return compileResource(completeArn(text, sections.length), rules);
  const because = findRefusal(sections);
  if (because !== undefined) return { kind: 'never', text, because };
  if (!hasVariable(parts)) return compileArnPattern(text, plainParts(parts));
  return { kind: 'variable', text, parts, keys: variableKeys(parts), widest: compileArnPattern(text, widen(parts)) };
};

// In the policy of a REST API `execute-api:/stage/method/path` is of that API: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
const ofThisApi = 'execute-api:/';
const ofAnyApi = 'arn:*:execute-api:*:*:*/';

/** A pattern with what it leaves out as `*`: `execute-api:/stage/*` of a REST API's policy, an ARN of fewer than six parts of an identity's. */
export const wholeResource = (text: string): string => {
  if (text.startsWith(ofThisApi)) return text.replace(ofThisApi, ofAnyApi);
  const sections = splitSections(parseTemplate(text, { hasVariables: true, hasWildcards: true }));
  return isIncomplete(sections) && isArn(sections) ? completeArn(text, sections.length) : text;
};

const isOnlyStars = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text[at] !== '*') return false;
  return text !== '';
};

type Sections = readonly (readonly TemplatePart[])[];

const ARN_SECTIONS = 6;

const isArn = (sections: Sections): boolean => {
  const [scheme = []] = sections;
  return sections.length >= 3 && scheme.length === 1 && scheme[0]?.kind === 'text' && scheme[0].text === 'arn';
};

const isIncomplete = (sections: Sections): boolean =>
  sections.length < ARN_SECTIONS && sections.at(-1)?.at(-1)?.kind !== 'star';

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
const completeArn = (text: string, sections: number): string => `${text}${':*'.repeat(ARN_SECTIONS - sections)}`;

// IAM refuses such ARNs when the policy is saved; here they match nothing, with a note.
const findRefusal = (sections: Sections): string | undefined => {
  const service = sections[2] ?? [];
  if (!isArn(sections)) return 'a resource is `*` or an ARN';
  if (service.some((part) => part.kind === 'star' || part.kind === 'question'))
    return 'the service part of an ARN takes no wildcard';
  if (sections.slice(0, 5).some(hasVariable)) return 'a variable may stand after the fifth colon of an ARN only';
  if (isIncomplete(sections)) return 'the ARN has fewer than six parts';
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
