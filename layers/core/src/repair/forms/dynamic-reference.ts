/**
 * Whether a form holds what CloudFormation takes for a reference to a secret: it puts the secret in its place, in a policy that anybody may read,
 * and nothing escapes one. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export const holdsReference = (form: string): boolean => form.includes('{{resolve:');

export const resolvedName =
  'a name in this statement is one that CloudFormation resolves (a dynamic reference): add it by the command or by Terraform';
