import type { Expression } from './expression.ts';
import { printExpression, yamlScalar } from './print-expression.ts';

/** A statement to write: what a template's policy says, with expressions for what the deployment gives. */
export type NewStatement = {
  readonly sid?: string;
  /** An Allow where it is left out. */
  readonly effect?: 'Allow' | 'Deny';
  /** The elements that name what is meant by all else: `NotAction`, `NotResource`. */
  readonly negated?: readonly ('Action' | 'Resource')[];
  readonly principal?: Readonly<Record<string, string | Expression>>;
  readonly actions: readonly string[];
  readonly resources: readonly Expression[];
  readonly condition?: Readonly<Record<string, Readonly<Record<string, readonly Expression[]>>>>;
};

/** The lines of a statement in block style, without indentation. */
export const blockStatement = (statement: NewStatement): readonly string[] => {
  const setting = { isJson: false, isFlow: false } as const;
  const value = (expression: Expression): string => printExpression(expression, setting);
  return [
    ...(statement.sid === undefined ? [] : [`Sid: ${statement.sid}`]),
    `Effect: ${statement.effect ?? 'Allow'}`,
    ...(statement.principal === undefined
      ? []
      : [
          'Principal:',
          ...Object.entries(statement.principal).map(([key, own]) => `  ${key}: ${value(asExpression(own))}`),
        ]),
    ...blockList(
      keyOf(statement, 'Action'),
      statement.actions.map((text) => yamlScalar(text, setting)),
    ),
    ...(statement.resources.length === 0
      ? []
      : blockList(keyOf(statement, 'Resource'), statement.resources.map(value))),
    ...(statement.condition === undefined
      ? []
      : ['Condition:', ...conditionLines(statement.condition, value).map((line) => `  ${line}`)]),
  ];
};

const keyOf = ({ negated = [] }: NewStatement, key: 'Action' | 'Resource'): string =>
  negated.includes(key) ? `Not${key}` : key;

const blockList = (key: string, values: readonly string[]): string[] =>
  values.length === 1 ? [`${key}: ${values[0]}`] : [`${key}:`, ...values.map((value) => `  - ${value}`)];

type Condition = NonNullable<NewStatement['condition']>;

const conditionLines = (condition: Condition, value: (expression: Expression) => string): string[] =>
  Object.entries(condition).flatMap(([operator, keys]) => [
    `${operator}:`,
    ...Object.entries(keys).flatMap(([key, values]) => blockList(key, values.map(value)).map((line) => `  ${line}`)),
  ]);

/** The lines below `Condition:` in block style. */
export const blockCondition = (condition: Condition): readonly string[] =>
  conditionLines(condition, (expression) => printExpression(expression, { isJson: false, isFlow: false }));

/** The same as a value of JSON. */
export const jsonStatement = (statement: NewStatement): unknown => {
  return {
    ...(statement.sid === undefined ? {} : { Sid: statement.sid }),
    Effect: statement.effect ?? 'Allow',
    ...(statement.principal === undefined
      ? {}
      : {
          Principal: Object.fromEntries(
            Object.entries(statement.principal).map(([key, own]) => [key, jsonValue(asExpression(own))]),
          ),
        }),
    [keyOf(statement, 'Action')]: one(statement.actions),
    ...(statement.resources.length === 0
      ? {}
      : { [keyOf(statement, 'Resource')]: one(statement.resources.map(jsonValue)) }),
    ...(statement.condition === undefined ? {} : { Condition: jsonCondition(statement.condition) }),
  };
};

/** A condition as a value of JSON. */
export const jsonCondition = (condition: Condition): unknown =>
  Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, one(values.map(jsonValue))])),
    ]),
  );

const asExpression = (own: string | Expression): Expression =>
  typeof own === 'string' ? { kind: 'plain', text: own } : own;

const one = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values);

const jsonValue = (expression: Expression): unknown =>
  JSON.parse(printExpression(expression, { isJson: true, isFlow: true }));
