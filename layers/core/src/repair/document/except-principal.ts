import { isJsonObject, type JsonObject } from './json-object.ts';
import { elementOf, valuesOf } from './values-of.ts';

/** What an exception is for; `principal` null: the statement is about one principal already. */
export type Exception = {
  readonly action: string;
  /** Empty: the action has no resource that a policy could name, or nobody stated it. */
  readonly resources: readonly string[];
  readonly principal: { readonly key: 'aws:PrincipalArn' | 'aws:PrincipalServiceName'; readonly value: string } | null;
};

/** The condition of a deny with one more principal that it does not mean: names under a negated operator are all spared. */
export const exceptPrincipal = (condition: unknown, principal: NonNullable<Exception['principal']>): JsonObject => {
  const operators = isJsonObject(condition) ? condition : {};
  const operator = principal.key === 'aws:PrincipalArn' ? 'ArnNotLike' : 'StringNotEquals';
  const keys = operators[operator];
  const present = isJsonObject(keys) ? keys : {};
  const name = Object.keys(present).find((key) => key.toLowerCase() === principal.key.toLowerCase()) ?? principal.key;
  const values = elementOf([...valuesOf(present[name]), principal.value]);
  return { ...operators, [operator]: { ...present, [name]: values } };
};
