import { readArn } from '../../arn/index.ts';
import type { Clues } from '../clues/clues.ts';
import { bootstrapRoles } from '../requests/bootstrap-roles.ts';

/** A role of CDK's bootstrapping trusts its own account: what a caller of that account lacks is its own Allow. https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
export const asksBootstrapRole = ({ action, principal, resource, layer, statements }: Clues): boolean => {
  if (action !== 'sts:assumerole' || bootstrapRoles(resource.written).length === 0) return false;
  const isOwn = principal.written === null || principal.account === readArn(resource.written).account;
  return (
    isOwn &&
    layer.kind !== 'explicit' &&
    layer.policyType !== 'resource' &&
    !statements.some(({ policyType }) => policyType === 'resource')
  );
};
