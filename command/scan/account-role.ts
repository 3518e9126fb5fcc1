import type { AccountRole } from '@whydenied/core/architecture';
import { awsManagedPolicy } from '@whydenied/core/catalog';
import { decodedPolicy } from './decoded-policy.ts';
import { fieldsOf } from './fields-of.ts';
import { listOf } from './list-of.ts';

/** A role of `aws iam get-account-authorization-details`; attached policies are looked up in the same file, then among AWS's own. */
export const accountRole = (value: unknown, details: unknown): AccountRole => {
  const own = fieldsOf(value);
  const inline = listOf(own['RolePolicyList']).map(fieldsOf);
  const attached = listOf(own['AttachedManagedPolicies']).map((each) => String(fieldsOf(each)['PolicyArn'] ?? ''));
  const known = attached.map((arn) => ({ arn, found: shownPolicy(arn, details) ?? awsManagedPolicy(arn)?.document }));
  const boundary = fieldsOf(own['PermissionsBoundary'])['PermissionsBoundaryArn'];
  return {
    arn: typeof own['Arn'] === 'string' ? own['Arn'] : '',
    documents: [
      ...inline.map((each) => ({
        name: String(each['PolicyName'] ?? 'inline'),
        document: decodedPolicy(each['PolicyDocument']),
      })),
      ...known.flatMap(({ arn, found }) => (found === undefined ? [] : [{ name: arn, document: found }])),
    ],
    unseen: known.flatMap(({ arn, found }) => (found === undefined ? [arn] : [])),
    trust: decodedPolicy(own['AssumeRolePolicyDocument'] ?? { Statement: [] }),
    boundary: typeof boundary === 'string' ? boundary : null,
  };
};

const shownPolicy = (arn: string, details: unknown): unknown => {
  const shown = listOf(fieldsOf(details)['Policies'])
    .map(fieldsOf)
    .find((each) => each['Arn'] === arn);
  const version = listOf(shown?.['PolicyVersionList'])
    .map(fieldsOf)
    .find((each) => each['IsDefaultVersion'] === true);
  return version === undefined ? undefined : decodedPolicy(version['Document']);
};
