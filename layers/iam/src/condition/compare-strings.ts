import { compileGlob, fitsGlob, type Glob } from '../match/glob.ts';
import {
  fillIn,
  hasVariable,
  parseTemplate,
  plainParts,
  type ReadVariable,
  type TemplatePart,
  variableKeys,
} from '../match/template.ts';
import type { Comparison } from './comparison.ts';
import { fitsTemplates } from './fits-templates.ts';

export type StringRules = {
  readonly ignoresCase: boolean;
  readonly hasWildcards: boolean;
  readonly hasVariables: boolean;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String
export const compareStrings = (values: readonly string[], rules: StringRules): Comparison => {
  const texts = new Set<string>();
  const globs: Glob[] = [];
  const templates: (readonly TemplatePart[])[] = [];
  const fold = (text: string): string => (rules.ignoresCase ? text.toLowerCase() : text);
  const fitsOne = (glob: Glob, value: string): boolean =>
    glob.kind === 'exact' ? fold(glob.text) === fold(value) : fitsGlob(glob, value);
  for (const value of values) {
    const parts = parseTemplate(value, rules);
    const glob = compileGlob(plainParts(parts));
    if (hasVariable(parts)) templates.push(parts);
    else if (glob.kind === 'exact') texts.add(fold(glob.text));
    else globs.push(glob);
  }
  return {
    fits: (value: string, read: ReadVariable) => {
      if (texts.has(fold(value)) || globs.some((glob) => fitsGlob(glob, value))) return 'yes';
      return fitsTemplates(templates, (parts) => {
        const filled = fillIn(parts, read);
        return filled && fitsOne(compileGlob(filled), value);
      });
    },
    variables: templates.flatMap(variableKeys),
    refused: [],
    isUsable: true,
  };
};
