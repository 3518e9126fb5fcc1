/** Replaces the keys of one operator and calls `open` on each value that only a deployment knows. */
type ReplaceKeys = (keys: unknown, open: (value: string) => string) => unknown;

/** A Condition element with its values replaced: an unknown value may be any, so that an operator for equal strings becomes the one for patterns. */
export const openCondition = (condition: unknown, replaceKeys: ReplaceKeys): unknown => {
  if (typeof condition !== 'object' || condition === null) return condition;
  const operators = new Map<string, object>();
  for (const [operator, keys] of Object.entries(condition)) {
    let isOpen = false;
    const replaced = replaceKeys(keys, (value) => {
      isOpen = true;
      return value;
    });
    const name = isOpen ? operator.replace(/StringEquals(?:IgnoreCase)?$/, 'StringLike') : operator;
    operators.set(name, { ...operators.get(name), ...(replaced as object) });
  }
  return Object.fromEntries(operators);
};
