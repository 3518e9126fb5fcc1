export type SamPolicyTemplates = { readonly Templates: Readonly<Record<string, { readonly Definition: unknown }>> };

/** `Name definition` a line: the policy templates of SAM, whose parameters are `Ref`s (aws-sam-translator, Apache-2.0). */
export const printSamPolicies = (input: SamPolicyTemplates): string =>
  Object.entries(input.Templates)
    .map(([name, { Definition }]) => `${name} ${JSON.stringify(Definition).replaceAll('${', '\\u0024{')}`)
    .sort()
    .join('\n');
