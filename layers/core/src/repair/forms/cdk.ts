import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import { holdsReference, resolvedName } from './dynamic-reference.ts';

export type CdkLanguage = 'ts' | 'python';

/** A statement as CDK's `PolicyStatement`. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_iam.PolicyStatement.html */
export const cdk = (statement: JsonObject, language: CdkLanguage): string => {
  if (holdsReference(JSON.stringify(statement))) return comment(language);
  const fields = fieldsOf(statement, language);
  return language === 'ts'
    ? `new iam.PolicyStatement({\n${fields.map(([name, value]) => `  ${name}: ${value},`).join('\n')}\n})`
    : `iam.PolicyStatement(\n${fields.map(([name, value]) => `    ${snake(name)}=${value},`).join('\n')}\n)`;
};

/** A statement added by a call of a construct: `role.addToPrincipalPolicy`. */
export const cdkAdded = (call: string, statement: JsonObject, language: CdkLanguage): string =>
  holdsReference(JSON.stringify(statement))
    ? comment(language)
    : language === 'ts'
      ? `${call}(${cdk(statement, 'ts')});`
      : `${snake(call.replace('?', ''))}(${cdk(statement, 'python')})`;

// What stands in CDK’s code stands in the template that it writes.
const comment = (language: CdkLanguage): string => `${language === 'ts' ? '//' : '#'} ${resolvedName}`;

const fieldsOf = (statement: JsonObject, language: CdkLanguage): readonly (readonly [string, string])[] => [
  ...(typeof statement['Sid'] === 'string' ? [['sid', JSON.stringify(statement['Sid'])] as const] : []),
  ...(statement['Effect'] === 'Deny' ? [['effect', 'iam.Effect.DENY'] as const] : []),
  ...(statement['Principal'] === undefined
    ? []
    : [['principals', principals(statement['Principal'], language)] as const]),
  ...(['Action', 'NotAction', 'Resource', 'NotResource'] as const).flatMap((element) =>
    statement[element] === undefined ? [] : [[names[element], list(valuesOf(statement[element]))] as const],
  ),
  ...(statement['Condition'] === undefined ? [] : [['conditions', JSON.stringify(statement['Condition'])] as const]),
];

const names = {
  Action: 'actions',
  NotAction: 'notActions',
  Resource: 'resources',
  NotResource: 'notResources',
} as const;

const principals = (element: unknown, language: CdkLanguage): string => {
  const made = language === 'ts' ? 'new iam.' : 'iam.';
  const entries = isJsonObject(element) ? Object.entries(element) : [['AWS', element] as const];
  const each = entries.flatMap(([kind, values]) =>
    valuesOf(values).map((value) => {
      if (value === '*') return `${made}AnyPrincipal()`;
      return `${made}${kind === 'Service' ? 'ServicePrincipal' : 'ArnPrincipal'}(${JSON.stringify(value)})`;
    }),
  );
  return `[${each.join(', ')}]`;
};

const list = (values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
