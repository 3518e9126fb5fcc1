/** A statement as it is written. */
export type Raw = Readonly<Record<string, unknown>>;

/** What is known beside one statement, read once for all of them. */
export type Around = {
  /** What is said beside the policy, in plain letters. */
  readonly plain: string;
  /** The roles that the policy lets in. */
  readonly letIn: readonly string[];
  /** The ARNs of roles that are named beside it. */
  readonly named: readonly string[];
};

export const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export const conditionsOf = (statement: Raw): Conditions =>
  typeof statement['Condition'] === 'object' && statement['Condition'] !== null
    ? (statement['Condition'] as Conditions)
    : {};

/** A statement with one key under another operator, or with other values. */
export const withCondition = (
  statement: Raw,
  [operator, key]: readonly [string, string],
  [next, values]: readonly [string, unknown],
): Raw => {
  const { [operator]: block = {}, ...others } = conditionsOf(statement);
  const { [key]: _, ...rest } = block;
  const kept = Object.keys(rest).length === 0 ? others : { ...others, [operator]: rest };
  return { ...statement, Condition: { ...kept, [next]: { ...(kept[next] ?? {}), [key]: values } } };
};
