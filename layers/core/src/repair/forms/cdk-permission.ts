import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { holdsReference } from './dynamic-reference.ts';
import { type FunctionPermission, onlyPermission } from './function-permission.ts';

/**
 * A function's own policy is no document in CDK; who may invoke it is added as a permission, which says nothing but that some service may:
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda.Permission.html
 */
export const cdkPermission = (statement: JsonObject, language: 'ts' | 'python' = 'ts'): string | null => {
  const principal = statement['Principal'];
  const isOfService = isJsonObject(principal) && Object.keys(principal).join() === 'Service';
  const permission = isOfService ? onlyPermission(statement) : null;
  if (holdsReference(JSON.stringify(statement))) return null;
  if (permission === null || !permission.action.startsWith('lambda:') || cdkCannotSay(permission)) return null;
  const { statementId, action, sourceArn, sourceAccount } = permission;
  const named = [
    ['principal', `iam.ServicePrincipal(${quoted(permission.principal)})`],
    ...(action === 'lambda:InvokeFunction' ? [] : [['action', quoted(action)]]),
    ...(sourceArn === null ? [] : [['sourceArn', quoted(sourceArn)]]),
    ...(sourceAccount === null ? [] : [['sourceAccount', quoted(sourceAccount)]]),
  ];
  return language === 'python' ? inPython(quoted(statementId), named) : inTypeScript(quoted(statementId), named);
};

const inTypeScript = (id: string, named: readonly (readonly string[])[]): string =>
  [
    `fn.addPermission(${id}, {`,
    ...named.map(([name, value]) => `  ${name}: ${name === 'principal' ? 'new ' : ''}${value},`),
    '});',
  ].join('\n');

const inPython = (id: string, named: readonly (readonly string[])[]): string =>
  [
    `fn.add_permission(${id},`,
    ...named.map(
      ([name = '', value]) => `    ${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}=${value},`,
    ),
    ')',
  ].join('\n');

const cdkCannotSay = ({ principalOrgId, functionUrlAuthType, invokedViaFunctionUrl }: FunctionPermission): boolean =>
  principalOrgId !== null || functionUrlAuthType !== null || invokedViaFunctionUrl;

const quoted = (text: string): string => JSON.stringify(text);
