import { hasResourceType } from '../../catalog/index.ts';
import type { Grant } from '../../playbook/index.ts';
import { statementOfGrant } from '../document/statement-of-grant.ts';
import { untouchable } from '../home/ownership.ts';
import { type Case, ownerArn } from './case.ts';
import { fillableGrant } from './fillable-grant.ts';
import { placeBoundary } from './place-boundary.ts';
import { placeIdentity } from './place-identity.ts';
import { placeResource } from './place-resource.ts';
import { placeNew } from './place-statement.ts';
import { askOwnerFor, remark, type Workbench } from './workbench.ts';

/** Puts what a grant asks for where it belongs, or asks whoever can. */
export const placeGrant = (work: Workbench, given: Grant, asked: Case): Workbench => {
  const grant = fillableGrant(given);
  const explained = explainStar(work, grant);
  switch (grant.policyType) {
    case 'identity':
      return identity(explained, grant, asked);
    case 'permissionsBoundary':
      return placeBoundary(explained, grant, asked);
    case 'resource':
    case 'vpcEndpoint':
    case 'session':
      return placeResource(explained, grant, asked);
    case 'dataAccess':
      return placeNew(explained, { policyType: 'dataAccess', owner: grant.attachTo, statement: dataAccessRule(grant) });
    case 'permissionSet':
    case 'serviceControl':
    case 'resourceControl':
      return askOwnerFor(explained, {
        owner: ownerNames[grant.policyType],
        where: grant.attachTo ?? ownerNames[grant.policyType],
        denies: null,
        change: [statementOfGrant(grant)],
      });
  }
};

const ownerNames = {
  permissionSet: 'the administrator of IAM Identity Center',
  serviceControl: "the organization's administrator",
  resourceControl: "the organization's administrator",
} as const;

const identity = (work: Workbench, grant: Grant, asked: Case): Workbench => {
  const owner = ownerArn(asked, grant.attachTo);
  switch (untouchable(owner)) {
    case 'identityCenter':
      return placeGrant(work, { ...grant, policyType: 'permissionSet', attachTo: owner }, asked);
    case 'serviceLinked':
      return remark(work, `\`${owner}\` is a service-linked role: AWS writes its permissions and nobody can edit them`);
    case 'root':
      return remark(work, 'the root user has no identity policies; only the organization or the resource can deny it');
    case null:
      return placeIdentity(work, grant, { asked, owner });
  }
};

const explainStar = (work: Workbench, grant: Grant): Workbench =>
  grant.resources.includes('*') && grant.principal === null
    ? remark(work, `\`Resource: "*"\` because ${grant.actions.map(starReason).join(', ')} (${grant.url})`)
    : work;

const starReason = (action: string): string =>
  hasResourceType(action)
    ? `AWS asks for \`${action}\` on no particular resource here`
    : `\`${action}\` has no resource type that a policy could name`;

// https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
const dataAccessRule = (grant: Grant) => {
  const principals = grant.principal === null ? [grant.attachTo ?? '{RoleArn}'] : Object.values(grant.principal).flat();
  const rule = (type: 'index' | 'collection', prefix: string) => {
    const resources = grant.resources.filter((resource) => resource.startsWith(prefix));
    const permissions = grant.actions.filter((action) => isCollectionAction(action) === (type === 'collection'));
    if (resources.length === 0 || permissions.length === 0) return [];
    return [{ ResourceType: type, Resource: resources, Permission: permissions }];
  };
  return {
    Description: grant.sid,
    Rules: [...rule('index', 'index/'), ...rule('collection', 'collection/')],
    Principal: principals,
  };
};

const isCollectionAction = (action: string): boolean => /CollectionItems$/.test(action);
