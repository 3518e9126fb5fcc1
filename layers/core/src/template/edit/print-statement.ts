import type { Expression } from './expression.ts';
import { printExpression, yamlScalar } from './print-expression.ts';

/** A statement to write: what a template's policy says, with expressions for what the deployment gives. */
export type NewStatement = {
  readonly sid?: string;
  readonly principal?: Readonly<Record<string, string>>;
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
    'Effect: Allow',
    ...(statement.principal === undefined
      ? []
      : [
          'Principal:',
          ...Object.entries(statement.principal).map(([key, text]) => `  ${key}: ${yamlScalar(text, setting)}`),
        ]),
    ...blockList(
      'Action',
      statement.actions.map((text) => yamlScalar(text, setting)),
    ),
    ...(statement.resources.length === 0 ? [] : blockList('Resource', statement.resources.map(value))),
    ...(statement.condition === undefined ? [] : blockCondition(statement.condition, value)),
  ];
};

const blockList = (key: string, values: readonly string[]): string[] =>
  values.length === 1 ? [`${key}: ${values[0]}`] : [`${key}:`, ...values.map((value) => `  - ${value}`)];

const blockCondition = (
  condition: NonNullable<NewStatement['condition']>,
  value: (expression: Expression) => string,
): string[] => [
  'Condition:',
  ...Object.entries(condition).flatMap(([operator, keys]) => [
    `  ${operator}:`,
    ...Object.entries(keys).flatMap(([key, values]) => blockList(key, values.map(value)).map((line) => `    ${line}`)),
  ]),
];

/** The same as a value of JSON. */
export const jsonStatement = (statement: NewStatement): unknown => {
  const value = (expression: Expression): unknown =>
    JSON.parse(printExpression(expression, { isJson: true, isFlow: true }));
  const one = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values);
  return {
    ...(statement.sid === undefined ? {} : { Sid: statement.sid }),
    Effect: 'Allow',
    ...(statement.principal === undefined ? {} : { Principal: statement.principal }),
    Action: one(statement.actions),
    ...(statement.resources.length === 0 ? {} : { Resource: one(statement.resources.map(value)) }),
    ...(statement.condition === undefined
      ? {}
      : {
          Condition: Object.fromEntries(
            Object.entries(statement.condition).map(([operator, keys]) => [
              operator,
              Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, one(values.map(value))])),
            ]),
          ),
        }),
  };
};
