import type { PolicyType } from '../contract.ts';
import type { Statement } from '../language/policy-document.ts';

export type StatementSetting = {
  readonly policyType: PolicyType;
  readonly version: '2012-10-17' | '2008-10-17';
};

/** Why a statement can stand in no policy of its kind, so that IAM would refuse it; undefined when it can. */
export const refuseStatement = (
  statement: Statement,
  { policyType, version }: StatementSetting,
): string | undefined => {
  switch (policyType) {
    case 'identity':
    case 'permissionsBoundary':
    case 'session':
    case 'serviceControl':
      return refusePrincipal(statement) ?? refuseMissingResource(statement);
    case 'resource':
      return refuseMissingPrincipal(statement) ?? refuseInTrustPolicy(statement);
    case 'vpcEndpoint':
      return refuseMissingPrincipal(statement) ?? refuseMissingResource(statement);
    case 'resourceControl':
      return refuseInResourceControl(statement, version) ?? refuseMissingResource(statement);
  }
};

const refusePrincipal = ({ principals, notPrincipals }: Statement): string | undefined =>
  principals === undefined && notPrincipals === undefined
    ? undefined
    : 'a policy of this kind takes no `Principal`, it is attached to one';

const refuseMissingPrincipal = ({ principals, notPrincipals }: Statement): string | undefined =>
  principals === undefined && notPrincipals === undefined ? 'a policy of this kind needs a `Principal`' : undefined;

const refuseMissingResource = ({ resources, notResources }: Statement): string | undefined =>
  resources === undefined && notResources === undefined ? 'a statement needs `Resource` or `NotResource`' : undefined;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
const refuseInTrustPolicy = (statement: Statement): string | undefined => {
  if (!isTrustStatement(statement)) return undefined;
  if (statement.resources !== undefined || statement.notResources !== undefined)
    return 'a role trust policy takes no `Resource`, it is about its own role';
  return statement.notPrincipals === undefined ? undefined : 'a role trust policy takes no `NotPrincipal`';
};

const isTrustStatement = ({ actions = [] }: Statement): boolean =>
  actions.length > 0 && actions.every((action) => action.toLowerCase().startsWith('sts:'));

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
const refuseInResourceControl = (statement: Statement, version: string): string | undefined => {
  if (version !== '2012-10-17') return 'a resource control policy must have the version 2012-10-17';
  if (statement.notActions !== undefined) return 'a resource control policy takes no `NotAction`';
  if (statement.notPrincipals !== undefined) return 'a resource control policy takes no `NotPrincipal`';
  const isForEveryone = statement.principals?.some((principal) => principal.type === 'everyone') ?? false;
  return isForEveryone ? undefined : 'a resource control policy takes `"Principal": "*"` only';
};
