import type { Deployer } from '@whydenied/core/architecture';
import { WrongUse } from '../wrong-use.ts';
import { accountRole } from './account-role.ts';
import { decodedPolicy } from './decoded-policy.ts';
import { fieldsOf } from './fields-of.ts';
import { jsonFile } from './json-file.ts';
import { listOf } from './list-of.ts';

/**
 * The deploying role's policies from a file: one policy, a list of them, or the role as `aws iam get-account-authorization-details`
 * shows it, alone or as the only one of its list; attached policies of AWS are looked up, others are said to be unseen.
 */
export const readDeployer = (file: string): Deployer => {
  const value = jsonFile(file);
  if (Array.isArray(value) || fieldsOf(value)['Statement'] !== undefined)
    return { arn: null, documents: listOf(value).map((each, index) => policy(each, index)), unseen: [] };
  const listed = fieldsOf(value)['RoleDetailList'];
  const [role, ...more] = Array.isArray(listed) ? (listed as readonly unknown[]) : [fieldsOf(value)['Role'] ?? value];
  if (more.length > 0) throw new WrongUse(`\`${file}\` holds ${more.length + 1} roles: keep the one that deploys`);
  const { arn, documents, unseen } = accountRole(role, value);
  if (arn === '' && documents.length === 0 && unseen.length === 0)
    throw new WrongUse(`\`${file}\` is no role: give its policies, or the role of get-account-authorization-details`);
  return { arn: arn === '' ? null : arn, documents, unseen };
};

const policy = (value: unknown, index: number): Deployer['documents'][number] => {
  const own = fieldsOf(value);
  return {
    name: String(own['name'] ?? own['PolicyName'] ?? `policy ${index + 1}`),
    document: decodedPolicy(own['document'] ?? own['PolicyDocument'] ?? value),
  };
};
