import { parsePolicyDocument, type Statement } from '@whydenied/iam';
import type { SeenPolicy } from '../../intake/index.ts';

/** The page of AWS on what is most telling in shown policies, as a line. */
export const policyPage = (policies: readonly SeenPolicy[]): string => {
  const statements = policies.flatMap(({ document }) => {
    const parsed = parsePolicyDocument(document);
    return parsed.kind === 'unreadable' ? [] : parsed.statements;
  });
  const [, name, path] = pages.find(([holds]) => statements.some(holds)) ?? usual;
  return `AWS: [${name}](https://docs.aws.amazon.com/${path}.html)`;
};

const acts = ({ actions = [] }: Statement, pattern: RegExp): boolean => actions.some((action) => pattern.test(action));
const guide = 'IAM/latest/UserGuide';

const pages: readonly (readonly [(statement: Statement) => boolean, string, string])[] = [
  [
    (each) => acts(each, /^iam:PassRole$/i),
    'Grant a user permissions to pass a role to an AWS service',
    `${guide}/id_roles_use_passrole`,
  ],
  [
    ({ conditions }) => conditions.some(({ key }) => /^iam:PermissionsBoundary$/i.test(key)),
    'Permissions boundaries for IAM entities',
    `${guide}/access_policies_boundaries`,
  ],
  [
    (each) => acts(each, /^sts:AssumeRoleWithWebIdentity$/i),
    'Create a role for OpenID Connect federation',
    `${guide}/id_roles_create_for-idp_oidc`,
  ],
  [
    (each) => acts(each, /^sts:AssumeRole/i) && (each.principals ?? []).length > 0,
    'How to use trust policies with IAM roles',
    `${guide}/id_roles_update-role-trust-policy`,
  ],
  [
    (each) => acts(each, /^sts:AssumeRole/i),
    'Grant a user permissions to switch roles',
    `${guide}/id_roles_use_permissions-to-switch`,
  ],
  [
    (each) => acts(each, /^kms:/i) && (each.principals ?? []).length > 0,
    'Default key policy',
    'kms/latest/developerguide/key-policy-default',
  ],
  [
    ({ principals = [] }) => principals.some(({ type }) => type === 'everyone'),
    'AWS JSON policy elements: Principal',
    `${guide}/reference_policies_elements_principal`,
  ],
  [
    ({ notActions }) => notActions !== undefined,
    'IAM JSON policy elements: NotAction',
    `${guide}/reference_policies_elements_notaction`,
  ],
  [({ effect }) => effect === 'Deny', 'Policy evaluation logic', `${guide}/reference_policies_evaluation-logic`],
  [
    (each) => acts(each, /^s3:/i),
    'Identity-based policy examples for Amazon S3',
    'AmazonS3/latest/userguide/example-policies-s3',
  ],
  [
    (each) => acts(each, /^bedrock:/i),
    'Identity-based policy examples for Amazon Bedrock',
    'bedrock/latest/userguide/security_iam_id-based-policy-examples',
  ],
];

const usual = [null, 'IAM JSON policy elements reference', `${guide}/reference_policies_elements`] as const;
