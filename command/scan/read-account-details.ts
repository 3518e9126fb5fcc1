import type { AccountDetails } from '@whydenied/core/architecture';
import { WrongUse } from '../wrong-use.ts';
import { accountRole } from './account-role.ts';
import { decodedPolicy } from './decoded-policy.ts';
import { fieldsOf } from './fields-of.ts';
import { jsonFile } from './json-file.ts';
import { listOf } from './list-of.ts';

/** What exists in the account, from the file of `aws iam get-account-authorization-details`. */
export const readAccountDetails = (file: string): AccountDetails => {
  const value = jsonFile(file);
  const { RoleDetailList: roles, Policies: policies } = fieldsOf(value);
  if (!Array.isArray(roles) && !Array.isArray(policies))
    throw new WrongUse(`\`${file}\` is no answer of aws iam get-account-authorization-details`);
  return {
    roles: listOf(roles).map((role) => accountRole(role, value)),
    policies: listOf(policies).map(fieldsOf).flatMap(defaultVersion),
  };
};

const defaultVersion = (policy: Readonly<Record<string, unknown>>): AccountDetails['policies'] => {
  const version = listOf(policy['PolicyVersionList'])
    .map(fieldsOf)
    .find((each) => each['IsDefaultVersion'] === true);
  return version === undefined ? [] : [{ arn: String(policy['Arn']), document: decodedPolicy(version['Document']) }];
};
