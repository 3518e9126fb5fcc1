import { compileGlob, fitsGlob, type Glob, type GlobPart } from '../match/glob.ts';
import { splitSections } from '../match/split-sections.ts';
import { fillIn, hasVariable, parseTemplate, plainParts, type TemplatePart, variableKeys } from '../match/template.ts';
import type { Comparison } from './comparison.ts';
import { fitsTemplates } from './fits-templates.ts';

// Six parts compared one by one, wildcards in each, and `ArnEquals` is `ArnLike`:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
export const compareArns = (values: readonly string[], hasVariables: boolean): Comparison => {
  const patterns: (readonly Glob[])[] = [];
  const templates: (readonly TemplatePart[])[] = [];
  const refused: { value: string; because: string }[] = [];
  for (const value of values) {
    const parts = parseTemplate(value, { hasVariables, hasWildcards: true });
    if (splitSections(parts).length < 6 && value !== '*') refused.push({ value, because: 'it is no ARN of six parts' });
    else if (hasVariable(parts)) templates.push(parts);
    else patterns.push(compileSections(plainParts(parts)));
  }
  return {
    fits: (value, read) => {
      const sections = splitArn(value);
      if (sections === undefined) return 'no';
      if (patterns.some((pattern) => fitsSections(pattern, sections))) return 'yes';
      return fitsTemplates(templates, (parts) => {
        const filled = fillIn(parts, read);
        return filled && fitsSections(compileSections(filled), sections);
      });
    },
    variables: templates.flatMap(variableKeys),
    refused,
    isUsable: refused.length < values.length || values.length === 0,
  };
};

// `*` alone stands for every ARN: one glob, for the whole.
const compileSections = (parts: readonly GlobPart[]): readonly Glob[] =>
  splitSections(parts).map((section) => compileGlob(plainParts(section)));

const splitArn = (value: string): readonly string[] | undefined => {
  if (!value.startsWith('arn:')) return undefined;
  const sections: string[] = [];
  let from = 0;
  for (let colon = value.indexOf(':'); colon >= 0 && sections.length < 5; colon = value.indexOf(':', from)) {
    sections.push(value.slice(from, colon));
    from = colon + 1;
  }
  return sections.length === 5 ? [...sections, value.slice(from)] : undefined;
};

const fitsSections = (pattern: readonly Glob[], sections: readonly string[]): boolean =>
  pattern.length === 1 || pattern.every((glob, index) => fitsGlob(glob, sections[index] as string));
