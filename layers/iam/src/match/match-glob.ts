import { compileGlob, fitsGlob } from './glob.ts';
import { parseTemplate, plainParts } from './template.ts';

/**
 * Whether the whole text fits the pattern, in which `*` is any run of characters and `?` any single one. Case-sensitive,
 * linear in the text. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export const matchGlob = (pattern: string, text: string): boolean =>
  fitsGlob(compileGlob(plainParts(parseTemplate(pattern, { hasVariables: false, hasWildcards: true }))), text);
