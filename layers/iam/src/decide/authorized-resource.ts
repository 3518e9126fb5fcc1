import type { Principal } from '../language/principal.ts';
import type { ActionName } from '../match/action-pattern.ts';
import { parseRequestResource, type RequestResource } from '../match/request-resource.ts';

/** The resource that IAM authorises, where it is not the one a request names; `requestAlias`: the alias of a key that was named. */
export type AuthorizedResource = { readonly resource: RequestResource; readonly requestAlias?: string | undefined };

export const authorizedResource = (
  named: RequestResource,
  action: ActionName,
  principal: Principal,
): AuthorizedResource => {
  if (action.service === 'kms') return keyOf(named, action);
  if (named.text !== '*' || action.service !== 's3' || action.name !== 'listallmybuckets') return { resource: named };
  // AWS's own examples grant it on every bucket: https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html
  return { resource: parseRequestResource(`arn:${partitionOf(principal)}:s3:::*`) };
};

const partitionOf = (principal: Principal): string =>
  'arn' in principal ? (principal.arn.split(':', 2)[1] as string) : 'aws';

const ALIAS_PREFIX = 'alias/';
const ALIAS_ACTIONS: ReadonlySet<string> = new Set(['createalias', 'deletealias', 'updatealias']);

// A call that names an alias is authorised on the key behind it, whose id nobody told:
// https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
const keyOf = (named: RequestResource, action: ActionName): AuthorizedResource => {
  const { arn } = named;
  if (arn === undefined || !arn.resource.startsWith(ALIAS_PREFIX) || ALIAS_ACTIONS.has(action.name))
    return { resource: named };
  const { partition, region, account, resource: alias } = arn;
  return {
    resource: parseRequestResource(`arn:${partition}:kms:${region}:${account}:key/{key of ${alias}}`),
    requestAlias: alias,
  };
};
