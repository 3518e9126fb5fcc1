import { hclResource, hclString, jsonencode } from '../../../repair/index.ts';
import type { HandbookPage } from '../page.ts';
import { fenced } from './fenced.ts';
import { fitExample } from './fit-example.ts';
import { policiesOf, type ShownPolicy } from './policies-of.ts';

/** A page's example as infrastructure code; placeholders in braces are the reader's to fill. */
export const sayForm = (page: HandbookPage, question: string, form: 'terraform' | 'cloudFormation'): string => {
  const shown = policiesOf(fitExample(page, question));
  const label = page.id.replaceAll('-', '_');
  return form === 'terraform'
    ? `In Terraform:\n\n${fenced('hcl', shown.map((each) => terraform(each, label)).join('\n'))}`
    : `In CloudFormation or SAM (JSON is valid there):\n\n${fenced('json', JSON.stringify({ Resources: Object.fromEntries(shown.map((each) => cloudFormation(each, label))) }, null, 2))}`;
};

const isTrust = (document: unknown): boolean => !JSON.stringify(document).includes('"Resource"');

const terraform = ({ policyType, document }: ShownPolicy, label: string): string => {
  const policy = jsonencode(document);
  const name = hclString(label.replaceAll('_', '-'));
  switch (policyType) {
    case 'identity':
      return hclResource('aws_iam_role_policy', label, { name, role: hclString('{RoleName}'), policy });
    case 'permissionsBoundary':
      return hclResource('aws_iam_policy', `${label}_boundary`, { name, policy });
    case 'serviceControl':
    case 'resourceControl': {
      const type = policyType === 'serviceControl' ? 'SERVICE_CONTROL_POLICY' : 'RESOURCE_CONTROL_POLICY';
      return hclResource('aws_organizations_policy', label, { name, type: hclString(type), content: policy });
    }
    case 'vpcEndpoint':
      return hclResource('aws_vpc_endpoint_policy', label, { vpc_endpoint_id: hclString('{VpcEndpointId}'), policy });
    case 'session':
      return `# passed with AssumeRole as its Policy\nlocals {\n  session_policy = ${policy}\n}\n`;
    case 'resource':
      return terraformOfResource(document, { label, name, policy });
  }
};

type Block = { readonly label: string; readonly name: string; readonly policy: string };

const terraformOfResource = (document: unknown, { label, name, policy }: Block): string => {
  if (isTrust(document)) return hclResource('aws_iam_role', label, { name, assume_role_policy: policy });
  const text = JSON.stringify(document);
  if (text.includes('lambda:InvokeFunction')) return permission(document, label);
  if (text.includes('kms:')) return hclResource('aws_kms_key_policy', label, { key_id: hclString('{KeyId}'), policy });
  return hclResource('aws_s3_bucket_policy', label, { bucket: hclString('docs-bucket'), policy });
};

type Granted = {
  readonly Action: string;
  readonly Resource: string;
  readonly Principal: { readonly Service: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

// A function's policy is made of permissions: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission
const permission = (document: unknown, label: string): string => {
  const [statement] = (document as { readonly Statement: readonly Granted[] }).Statement;
  if (statement === undefined) return '';
  const compared = Object.assign({}, ...Object.values(statement.Condition ?? {})) as Readonly<Record<string, string>>;
  const fields = { source_arn: compared['aws:SourceArn'], source_account: compared['aws:SourceAccount'] };
  return hclResource('aws_lambda_permission', label, {
    statement_id: hclString(label),
    action: hclString(statement.Action),
    function_name: hclString(statement.Resource.slice(statement.Resource.lastIndexOf(':') + 1)),
    principal: hclString(statement.Principal.Service),
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, hclString(value)]])),
    ),
  });
};

const cloudFormation = ({ policyType, document }: ShownPolicy, label: string): readonly [string, unknown] => {
  const logicalId = label.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const name = label.replaceAll('_', '-');
  if (policyType === 'resource' && isTrust(document))
    return [`${logicalId}Role`, { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } }];
  if (policyType === 'resource')
    return [
      `${logicalId}Policy`,
      { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'docs-bucket', PolicyDocument: document } },
    ];
  if (policyType === 'serviceControl' || policyType === 'resourceControl') {
    const Type = policyType === 'serviceControl' ? 'SERVICE_CONTROL_POLICY' : 'RESOURCE_CONTROL_POLICY';
    return [logicalId, { Type: 'AWS::Organizations::Policy', Properties: { Name: name, Type, Content: document } }];
  }
  if (policyType === 'permissionsBoundary')
    return [`${logicalId}Boundary`, { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } }];
  return [
    `${logicalId}Policy`,
    {
      Type: 'AWS::IAM::RolePolicy',
      Properties: { RoleName: '{RoleName}', PolicyName: name, PolicyDocument: document },
    },
  ];
};
