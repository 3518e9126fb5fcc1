import type { Details } from './iam-of.ts';

export const accountId = '210987654321';
export const appRole = `arn:aws:iam::${accountId}:role/app`;

type Statement = Readonly<Record<string, unknown>>;
type Role = {
  readonly name?: string;
  /** Inline policies by name, each with its statements. */
  readonly inline?: Readonly<Record<string, readonly Statement[]>>;
  /** Managed policies by name. */
  readonly managed?: Readonly<Record<string, readonly Statement[]>>;
  readonly trust?: readonly Statement[];
};

/** The account details of an account with these roles: what IAM's reads answer. */
export const accountOf = (...roles: readonly Role[]): Details => ({
  UserDetailList: [],
  GroupDetailList: [],
  RoleDetailList: roles.map(
    ({ name = 'app', inline = {}, managed = {}, trust = [trustOf('lambda.amazonaws.com')] }) => ({
      ...{ RoleName: name, Arn: `arn:aws:iam::${accountId}:role/${name}` },
      RolePolicyList: Object.entries(inline).map(([PolicyName, statements]) => ({
        PolicyName,
        PolicyDocument: documentOf(statements),
      })),
      AttachedManagedPolicies: Object.keys(managed).map((PolicyName) => ({ PolicyName, PolicyArn: arnOf(PolicyName) })),
      AssumeRolePolicyDocument: documentOf(trust),
    }),
  ),
  Policies: roles.flatMap(({ managed = {} }) =>
    Object.entries(managed).map(([PolicyName, statements]) => ({
      ...{ PolicyName, Arn: arnOf(PolicyName), DefaultVersionId: 'v1' },
      PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: documentOf(statements) }],
    })),
  ),
});

export const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*'): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
});

export const documentOf = (Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });

/** AWS's sentence about the application's role. */
export const deniedTo = (
  action: string,
  resource: string,
  because = `because no identity-based policy allows the ${action} action`,
): string =>
  `User: arn:aws:sts::${accountId}:assumed-role/app/s is not authorized to perform: ${action} on resource: ${resource} ${because}`.trim();

/** Lets a service take a role up. */
export const trustOf = (service: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sts:AssumeRole',
});

const arnOf = (name: string): string => `arn:aws:iam::${accountId}:policy/${name}`;
