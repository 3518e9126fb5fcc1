import type { PolicySet } from '@whydenied/iam';
import { isAccountId, readArn } from '../arn/index.ts';
import type { ChainRequest } from '../playbook/index.ts';

/**
 * The request with the account and the name of its principal, where they are not known and its own policies are all that was shown: the
 * one account whose things these name, else any, for they do not depend on either.
 */
export const withOwnAccount = (request: ChainRequest, policies: PolicySet): ChainRequest => {
  const { principal } = request;
  if (principal === null || !principal.includes(openAccount)) return request;
  const { identity = [], ...others } = policies;
  if (identity.length === 0 || Object.values(others).flat(2).length > 0) return request;
  const written = JSON.stringify(identity.map(({ document }) => document));
  const isAsked = ofAccounts.test(written);
  // A number in a name or in a tag is nobody's account.
  const accounts = written
    .split(/\\{0,9}"/)
    .map((text) => (isAsked && isAccountId(text) ? text : readArn(text).account));
  const named = [...new Set(accounts.filter(isAccountId))];
  if (named.length > 1 || (named.length === 0 && isAsked) || ofNames.test(written)) return request;
  return {
    ...request,
    principal: principal.replace(openAccount, `:${named[0] ?? anyAccount}:`).replace(openName, anyName),
  };
};

const openAccount = ':{AccountId}:';
const openName = /\{[A-Z]\w*\}$/;
const anyAccount = '000000000000';
const anyName = 'DeniedPrincipal';
/** What a policy would ask of the account, or of the name: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const ofAccounts = /aws:(?:Principal|Resource|Source)(?:Account|Org)/i;
const ofNames = /aws:PrincipalArn|aws:SourceArn|aws:userid|\$\{aws:/i;
