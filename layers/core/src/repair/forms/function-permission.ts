import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';

/** A statement of a function's policy as the fields of `lambda add-permission`, which cannot say everything a statement can. */
export type FunctionPermission = {
  readonly statementId: string;
  readonly action: string;
  readonly principal: string;
  readonly sourceArn: string | null;
  readonly sourceAccount: string | null;
  readonly principalOrgId: string | null;
  readonly functionUrlAuthType: string | null;
  readonly invokedViaFunctionUrl: boolean;
};

/** The permissions that together make the statement: one for each action and principal. https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export const functionPermissions = (statement: JsonObject): readonly FunctionPermission[] => {
  const conditions = conditionValues(statement['Condition']);
  const value = (key: string): string | null => conditions.get(key) ?? null;
  const sid = typeof statement['Sid'] === 'string' ? statement['Sid'] : 'AllowInvoke';
  const pairs = valuesOf(statement['Action']).flatMap((action) =>
    principals(statement['Principal']).map((principal) => ({ action, principal })),
  );
  return pairs.map(({ action, principal }, index) => ({
    statementId: index === 0 ? sid : `${sid}${index + 1}`,
    action,
    principal,
    sourceArn: value('aws:sourcearn'),
    sourceAccount: value('aws:sourceaccount'),
    principalOrgId: value('aws:principalorgid'),
    functionUrlAuthType: value('lambda:functionurlauthtype'),
    invokedViaFunctionUrl: value('lambda:invokedviafunctionurl') === 'true',
  }));
};

/** The condition keys of a statement that `lambda add-permission` has no option for: without them it would grant more. */
export const unsayableKeys = (statement: JsonObject): readonly string[] =>
  [...conditionValues(statement['Condition']).keys()].filter((key) => !sayableKeys.has(key));

const sayableKeys = new Set([
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:principalorgid',
  'lambda:functionurlauthtype',
  'lambda:invokedviafunctionurl',
]);

const principals = (principal: unknown): readonly string[] => {
  if (principal === '*') return ['*'];
  return isJsonObject(principal) ? Object.values(principal).flatMap(valuesOf) : [];
};

const conditionValues = (condition: unknown): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  if (!isJsonObject(condition)) return found;
  for (const keys of Object.values(condition).filter(isJsonObject)) {
    for (const [key, values] of Object.entries(keys)) {
      const [value] = valuesOf(values);
      if (value !== undefined) found.set(key.toLowerCase(), value);
    }
  }
  return found;
};
