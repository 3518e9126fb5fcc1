import type { Condition } from './condition.ts';

/** How a condition is read where AWS's pages contradict each other or keep silent; undefined for all others. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
export const disputedReading = (condition: Condition): string | undefined => {
  const { entry } = condition;
  if (/^(?:for\w+:)?bool/i.test(entry.operator) && entry.values.some((value) => value.includes('${')))
    return 'a variable in it is taken as plain text, which is neither `true` nor `false`';
  if (condition.kind !== 'compare') return undefined;
  const { family, isNegated, quantifier, hasIfExists } = condition;
  if (entry.operator.toLowerCase() === 'forallvalues:stringnotlike') return 'without the key it is taken as met';
  if (family.kind === 'arn' && isNegated && !condition.lowerKey.endsWith('arn'))
    return 'a value of the request that is no ARN is taken as not equal, so it is met';
  if (quantifier === 'any' && hasIfExists) return 'without the key it is taken as met, for `IfExists`';
  return undefined;
};
