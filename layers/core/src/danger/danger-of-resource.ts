import { readArn, withParts } from '../arn/index.ts';
import type { Danger } from './danger.ts';

/** What an ordinary action hands out on this resource: a role, a seat or a path with all rights. `action`: in lower case. */
export const dangerOfResource = (action: string, resource: string): Danger | null => {
  if (action === 'iam:passrole') {
    if (isWide(resource) || ofIdentityCenter.test(resource)) return passesAnyRole;
    return isAdministrators(resource) ? passesAdministrator : null;
  }
  if (takesUp.test(action)) {
    if (isAnyRole(resource)) return becomesAnyRole;
    if (isReserved.test(resource)) return becomesReserved;
    return isAdministrators(resource) ? becomesAdministrator : null;
  }
  if (signsInAs.has(action) && isAdministratorsSeat(resource)) return becomesServiceAdministrator;
  return writesDocuments.test(action) && ofSecurityPlugin.test(resource) ? writesSecurityPlugin : null;
};

// The session's tags and its source are said in the same call. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
const takesUp = /^sts:(?:assumerole|tagsession$|setsourceidentity$)/;

const isAnyRole = (resource: string): boolean => /^\*$|:role\/\*$/.test(resource);

const isWide = (resource: string): boolean => /[*?]/.test(withParts(resource, { partition: 'aws' }));

/** Calls that sign in to a service as the user or role that the resource names. */
const signsInAs: ReadonlySet<string> = new Set([
  ...['airflow:createweblogintoken', 'redshift:getclustercredentials', 'rds-db:connect', 'elasticache:connect'],
  ...['memorydb:connect', 'quicksight:generateembedurlforregistereduser', 'quicksight:getsessionembedurl'],
]);

/** The names that services and people give to whoever may do everything there; a pattern that any name fits holds it too. */
const isAdministratorsSeat = (resource: string): boolean =>
  /^[*?]+$/.test(resource) ||
  /(?:^|[/:])(?:[a-z]*admin(?:istrator)?s?|root|master|awsuser|postgres|sa|superusers?|op|\*)$/i.test(
    readArn(resource).name,
  );

const writesDocuments = /^es:eshttp(?:put|post|patch|delete)$/;

// https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
const ofSecurityPlugin = /\/_(?:plugins|opendistro)\/_security(?:\/|$|\*)/i;

/** Whether an ARN has a name that AWS and people give to roles and users with all rights. */
export const isAdministrators = (resource: string): boolean =>
  resource.includes('/') && administrators.test(resource.slice(resource.lastIndexOf('/') + 1));

// Full access to a service, or to one thing of it, is not that to the account.
const administrators =
  /^(?:OrganizationAccountAccessRole|AWSControlTowerExecution|[^/]*admin(?:istrator)?s?(?:access)?(?:[-_]?role)?|[^/]*break[-_]?glass[^/]*|[^/]*super[-_]?user(?:[-_]?role)?|(?:(?:[^/]*[-_])?(?:aws|iam|account|admins?|administrators?|org|organi[sz]ation|root)[-_]?)?full[-_]?access(?:[-_]?role)?|root)$/i;

// Of Identity Center and of services, under a path of up to 512 letters: AWS writes their trust policies, and nobody else may.
const isReserved = /:role\/(?:aws-reserved|aws-service-role)\/|:role\/(?:[^:]{0,520}\/)?AWSReservedSSO_/;

const ofIdentityCenter = /:role\/(?:aws-reserved\/|(?:[^:]{0,520}\/)?AWSReservedSSO_)/;

const passesAnyRole: Danger = {
  id: 'passesAnyRole',
  actions: ['iam:passrole'],
  means:
    'it is a privilege escalation: whoever may pass any role to a service has every permission of every role, administrators among them',
  instead:
    'name the one role that the service gets, and bind it to that service with `iam:PassedToService`: which role is it, and for which service?',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
};

const passesAdministrator: Danger = {
  id: 'passesAdministrator',
  actions: ['iam:passrole'],
  means:
    'it is a privilege escalation: whoever may pass this role to a service has administrator rights in its account, through what runs there under it',
  instead: 'usually a role of its own with the few permissions that the workload needs is what the service gets',
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

const becomesServiceAdministrator: Danger = {
  id: 'becomesServiceAdministrator',
  actions: [...signsInAs],
  means:
    'it signs in as an administrator of the service: whoever may do this has every right there, and reads all of its data',
  instead:
    'usually a user or a role of the service with the few rights that the work needs is what is wanted, by its name',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
};

const writesSecurityPlugin: Danger = {
  id: 'writesSecurityPlugin',
  actions: ['es:eshttpput', 'es:eshttppost', 'es:eshttppatch', 'es:eshttpdelete'],
  means:
    'the path is that of the security plugin: whoever may write there sets passwords and maps roles, up to all rights in the domain',
  instead:
    'usually whoever answers for the domain maps the one role there; for documents the path of the one index is named',
  url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
};
