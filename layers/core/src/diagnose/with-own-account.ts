import type { PolicySet } from '@whydenied/iam';
import type { ChainRequest } from '../playbook/index.ts';

/**
 * The request with the account of its principal, where that is all that is not known of the principal and its own policies are all that
 * was shown: the one that they name, else any, for they do not depend on it.
 */
export const withOwnAccount = (request: ChainRequest, policies: PolicySet): ChainRequest => {
  const { principal } = request;
  if (principal === null || !principal.includes(open) || /\{/.test(principal.replace(open, ''))) return request;
  const { identity = [], ...others } = policies;
  if (identity.length === 0 || Object.values(others).flat(2).length > 0) return request;
  const written = JSON.stringify(identity.map(({ document }) => document));
  const named = [...new Set(written.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])];
  const account = named[0] === undefined ? anyAccount : `:${named[0]}:`;
  if (named.length > 1 || (named.length === 0 && ofAccounts.test(written))) return request;
  return { ...request, principal: principal.replace(open, account) };
};

const open = ':{AccountId}:';
const anyAccount = ':000000000000:';
/** What a policy would ask of the account: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const ofAccounts = /aws:(?:Principal|Resource|Source)(?:Account|Arn|Org)/i;
