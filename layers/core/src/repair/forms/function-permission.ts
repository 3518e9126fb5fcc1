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

/** The permissions that together make the statement: one for each action, principal and value of a condition; none for a Deny, which a permission never is. https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export const functionPermissions = (statement: JsonObject): readonly FunctionPermission[] => {
  if (statement['Effect'] !== 'Allow') return [];
  const sid = typeof statement['Sid'] === 'string' ? statement['Sid'] : 'AllowInvoke';
  const pairs = valuesOf(statement['Action']).flatMap((action) =>
    principals(statement['Principal']).flatMap((principal) =>
      limitsOf(conditionsOf(statement)).map((limits) => ({
        action,
        principal,
        value: (key: string): string | null => limits.get(key) ?? null,
      })),
    ),
  );
  // A function’s policy holds no more: what would be cut is not said in part.
  return (pairs.length > most ? [] : pairs).map(({ action, principal, value }, index) => ({
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

const most = 100;

/** A permission takes one value of each key: of several, each has its own. */
const limitsOf = (conditions: readonly Limit[]): readonly ReadonlyMap<string, string>[] =>
  conditions.reduce<readonly ReadonlyMap<string, string>[]>(
    (all, { key, values }) =>
      all.flatMap((limits) => values.map((value) => new Map([...limits, [key, value]]))).slice(0, most + 1),
    [new Map()],
  );

/** The condition keys of a statement that `lambda add-permission` has no option for, or not under that operator: without them it would grant more. */
export const unsayableKeys = (statement: JsonObject): readonly string[] => [
  ...new Set(
    conditionsOf(statement)
      .filter(({ operator, key }) => !sayableKeys.has(key) || !sayableOperators.test(operator))
      .map(({ key }) => key),
  ),
];

/** The permission that says all of a statement; null: none does, or it takes several. */
export const onlyPermission = (statement: JsonObject): FunctionPermission | null => {
  const [permission, another] = functionPermissions(statement);
  const isSaid =
    unsayableKeys(statement).length === 0 && conditionsOf(statement).every(({ values }) => values.length === 1);
  return isSaid && another === undefined ? (permission ?? null) : null;
};

// What Lambda writes for them: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
const sayableOperators = /^(?:StringEquals|StringLike|ArnEquals|ArnLike|Bool)$/i;

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

type Limit = { readonly operator: string; readonly key: string; readonly values: readonly string[] };

const conditionsOf = (statement: JsonObject): readonly Limit[] =>
  Object.entries(objectOr(statement['Condition'])).flatMap(([operator, keys]) =>
    Object.entries(objectOr(keys)).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: valuesOf(values),
    })),
  );

const objectOr = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
