import { matchGlob } from '@whydenied/iam';
import { withParts } from '../arn/index.ts';
import type { Danger } from './danger.ts';
import { dangers } from './dangers.data.ts';

type Wanted = { readonly action: string; readonly resource: string; readonly principal: string | null };

/** What granting a request would hand out beyond one call; null for an ordinary permission. */
export const findDanger = (need: Wanted): Danger | null => {
  const action = need.action.toLowerCase();
  const listed = listedFor(serviceOf(action)).find(({ pattern }) => matchGlob(pattern, action))?.danger;
  if (listed !== undefined) return listed;
  if (writesAccess.test(action)) return dangers.find(({ id }) => id === 'opensResources') ?? null;
  if (action === 'iam:passrole' && (isWide(need.resource) || isAdministrators(need.resource))) return passesAnyRole;
  if (action.startsWith('sts:assumerole') && isAnyRole(need.resource)) return becomesAnyRole;
  if (action.startsWith('sts:assumerole') && isReserved.test(need.resource)) return becomesReserved;
  return action.startsWith('sts:assumerole') && isAdministrators(need.resource) && !isPerson(need.principal)
    ? becomesAdministrator
    : null;
};

type Listed = { readonly pattern: string; readonly danger: Danger };

const serviceOf = (action: string): string => action.slice(0, action.indexOf(':') + 1);

/** What is listed for a service, in the order of the list; a pattern that names none stands for every one. */
const listedFor = (service: string): readonly Listed[] => byService.get(service) ?? ofAll;

const rows: readonly Listed[] = dangers.flatMap((danger) => danger.actions.map((pattern) => ({ pattern, danger })));
const isOfAll = ({ pattern }: Listed): boolean => /^$|[*?]/.test(serviceOf(pattern));
const ofAll = rows.filter(isOfAll);
const byService = new Map(
  [...new Set(rows.filter((each) => !isOfAll(each)).map(({ pattern }) => serviceOf(pattern)))].map((service) => [
    service,
    rows.filter((each) => isOfAll(each) || serviceOf(each.pattern) === service),
  ]),
);

// AWS calls what says who may reach a resource by a few names, whichever service it is.
const writesAccess =
  /:(?:(?:put|set|update|create|delete|associate|attach|modify)[a-z]*(?:(?:resource|bucket|key|repository|registry|domainname|domainnamemanagement|restapi|filesystem|accesspoint|vaultaccess|access|sharing)policy(?:forobjectlambda)?|datalakesettings|publicaccessblock|accessgrant|acl)|(?:add|put|modify|create|update)[a-z]*permissions?|(?:batch)?grantpermissions)$/;

const isAnyRole = (resource: string): boolean => /^\*$|:role\/\*$/.test(resource);

const isWide = (resource: string): boolean => /[*?]/.test(withParts(resource, { partition: 'aws' }));

/** Whether an ARN has a name that AWS and people give to roles and users with all rights. */
export const isAdministrators = (resource: string): boolean =>
  /\/(?:.*\/)?(?:OrganizationAccountAccessRole|AWSControlTowerExecution|.*admin(?:istrator)?s?(?:access)?(?:[-_]?role)?|.*break[-_]?glass.*|root)$/i.test(
    resource,
  );

// Of Identity Center and of services: AWS writes their trust policies, and nobody else may.
const isReserved = /:role\/(?:aws-reserved|aws-service-role)\/|:role\/(?:.*\/)?AWSReservedSSO_/;

const isPerson = (principal: string | null): boolean =>
  principal?.includes(':user/') === true || principal?.includes('AWSReservedSSO_') === true;

const passesAnyRole: Danger = {
  id: 'passesAnyRole',
  actions: ['iam:passrole'],
  means:
    'it is a privilege escalation: whoever may pass any role to a service has every permission of every role, administrators among them',
  instead:
    'name the one role that the service gets, and bind it to that service with `iam:PassedToService`: which role is it, and for which service?',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
};

const becomesAnyRole: Danger = {
  id: 'becomesAnyRole',
  actions: ['sts:assumerole'],
  means:
    'it is a privilege escalation: whoever may take up any role has every permission of every role that trusts the account, administrators among them',
  instead: 'name the one role that the call takes up: which role is it?',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html',
};

const becomesAdministrator: Danger = {
  id: 'becomesAdministrator',
  actions: ['sts:assumerole'],
  means: 'it is a privilege escalation: whoever may take this role up has administrator rights in its account',
  instead: 'usually a role of its own with the few permissions that the workload needs is what is wanted',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
};

const becomesReserved: Danger = {
  id: 'becomesReserved',
  actions: ['sts:assumerole'],
  means:
    'its trust policy is AWS’s own and cannot be edited: a role of IAM Identity Center is taken up by signing in there, a service-linked role by its service alone',
  instead: 'an assignment of the permission set in IAM Identity Center, or a role of your own that trusts the caller',
  url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html',
};
