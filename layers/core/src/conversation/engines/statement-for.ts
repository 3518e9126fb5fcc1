import { bucketNamed, readArn } from '../../arn/index.ts';
import { actionInfo, hasResourceType } from '../../catalog/index.ts';
import { findDanger } from '../../danger/index.ts';

/** The statement for one more action beside a case; null: it is nothing that is handed out by asking. */
export const statementFor = (action: string, resource: string): Readonly<Record<string, unknown>> | null =>
  findDanger({ action, resource }) === null ? { Effect: 'Allow', Action: action, Resource: resource } : null;

/** The resource of the case where the action is asked of that kind, else what AWS lets a policy name, to be filled in. */
export const resourceFor = (action: string, resource: string | null): string => {
  if (!hasResourceType(action)) return '*';
  const types = (actionInfo(action)?.resourceTypes ?? []).flatMap(({ arns }) => arns);
  if (resource !== null && /^s3:(?:List|GetBucket)/i.test(action) && bucketNamed(resource) !== null)
    return resource.split('/')[0] ?? resource;
  const isTaken = resource !== null && types.some((arn) => kindOf(arn) === kindOf(resource));
  if (isTaken) return /^s3:/.test(action) && !resource.includes('/') ? `${resource}/*` : resource;
  const { region, account } = readArn(resource);
  return (types[0] ?? '*')
    .replace('{Partition}', 'aws')
    .replace('{Region}', region === '' ? '{Region}' : region)
    .replace(/\{Account(?:Id)?\}/, account === '' ? '{AccountId}' : account);
};

const kindOf = (arn: string): string => {
  const { service, type } = readArn(arn);
  return service === 's3' ? 's3' : `${service} ${type}`;
};
