/**
 * CloudFormation's long form of a YAML tag: `!Ref` is `Ref`, `!Condition` is `Condition`, every other function begins with `Fn::`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export const functionOfTag = (tag: string): string => {
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
};
