import type { Resource } from '../template/read-template.ts';

export type PolicyStatement = {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: unknown;
  readonly Principal?: unknown;
};

/** A function of the resolved template with the role it runs under. */
export type FunctionRole = {
  readonly functionName: string;
  readonly functionArn: string;
  readonly roleArn: string;
  readonly roleId: string;
  readonly statements: readonly PolicyStatement[];
  readonly trust: readonly PolicyStatement[];
  readonly managedPolicies: readonly unknown[];
};

type Document = { readonly Statement: readonly PolicyStatement[] };

/** The functions of a resolved template and their roles, by the function's short name. */
export const rolesOfTemplate = (resources: Readonly<Record<string, Resource>>): ReadonlyMap<string, FunctionRole> =>
  new Map(
    Object.values(resources)
      .filter(({ Type }) => Type === 'AWS::Serverless::Function')
      .map(({ Properties = {} }) => {
        const functionName = String(Properties['FunctionName']);
        const roleArn = String(Properties['Role']);
        return [functionName.replace(/^whydenied-/, ''), roleOf({ functionName, roleArn, resources })];
      }),
  );

const roleOf = (named: {
  functionName: string;
  roleArn: string;
  resources: Readonly<Record<string, Resource>>;
}): FunctionRole => {
  const roleId = named.roleArn.slice(named.roleArn.lastIndexOf('/') + 1);
  const role = named.resources[roleId]?.Properties;
  if (role === undefined) throw new Error(`the function \`${named.functionName}\` has no role of its own`);
  const policies = (role['Policies'] ?? []) as readonly { readonly PolicyDocument: Document }[];
  return {
    functionName: named.functionName,
    functionArn: `arn:aws:lambda:us-east-1:111122223333:function:${named.functionName}`,
    roleArn: named.roleArn,
    roleId,
    statements: policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    trust: (role['AssumeRolePolicyDocument'] as Document).Statement,
    managedPolicies: (role['ManagedPolicyArns'] ?? []) as readonly unknown[],
  };
};
