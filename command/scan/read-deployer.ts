import { readFileSync } from 'node:fs';
import type { Deployer } from '@whydenied/core/architecture';
import { awsManagedPolicy } from '@whydenied/core/catalog';
import { WrongUse } from '../wrong-use.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The deploying role's policies from a file: one policy, a list of them, or the role as `aws iam get-account-authorization-details`
 * shows it, alone or as the only one of its list; attached policies of AWS are looked up, others are said to be unseen.
 */
export const readDeployer = (file: string): Deployer => {
  const value = parse(file);
  if (Array.isArray(value) || fields(value)['Statement'] !== undefined)
    return { arn: null, documents: listOf(value).map((each, index) => policy(each, index)), unseen: [] };
  const [role, ...more] = Array.isArray(fields(value)['RoleDetailList'])
    ? (fields(value)['RoleDetailList'] as readonly unknown[])
    : [fields(value)['Role'] ?? value];
  if (more.length > 0) throw new WrongUse(`\`${file}\` holds ${more.length + 1} roles: keep the one that deploys`);
  const own = fields(role);
  const attached = listOf(own['AttachedManagedPolicies']).map((each) => String(fields(each)['PolicyArn'] ?? ''));
  const inline = listOf(own['RolePolicyList']).map((each) => fields(each));
  const known = attached.map((arn) => ({ arn, found: documentOf(arn, value) }));
  if (own['Arn'] === undefined && inline.length === 0 && attached.length === 0)
    throw new WrongUse(`\`${file}\` is no role: give its policies, or the role of get-account-authorization-details`);
  return {
    arn: typeof own['Arn'] === 'string' ? own['Arn'] : null,
    documents: [
      ...inline.map((each) => ({
        name: String(each['PolicyName'] ?? 'inline'),
        document: decoded(each['PolicyDocument']),
      })),
      ...known.flatMap(({ arn, found }) => (found === undefined ? [] : [{ name: arn, document: found }])),
    ],
    unseen: known.flatMap(({ arn, found }) => (found === undefined ? [arn] : [])),
  };
};

const parse = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongUse(`\`${file}\` cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const policy = (value: unknown, index: number): Deployer['documents'][number] => {
  const own = fields(value);
  return {
    name: String(own['name'] ?? own['PolicyName'] ?? `policy ${index + 1}`),
    document: decoded(own['document'] ?? own['PolicyDocument'] ?? value),
  };
};

// IAM's API shows documents URL-encoded
const decoded = (document: unknown): unknown =>
  typeof document === 'string'
    ? JSON.parse(document.startsWith('%') ? decodeURIComponent(document) : document)
    : document;

/** The default version of a policy that the same file shows, else AWS's own as recorded. */
const documentOf = (arn: string, all: unknown): unknown => {
  const shown = listOf(fields(all)['Policies'])
    .map(fields)
    .find((each) => each['Arn'] === arn);
  const version = listOf(shown?.['PolicyVersionList'])
    .map(fields)
    .find((each) => each['IsDefaultVersion'] === true);
  return version === undefined ? awsManagedPolicy(arn)?.document : decoded(version['Document']);
};
