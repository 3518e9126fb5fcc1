import type { Change } from '../change.ts';
import type { PolicyStore } from '../home/policy-store.ts';
import { aboveUnseen } from './above-unseen.ts';
import { type FunctionPermission, functionPermissions } from './function-permission.ts';
import { hclResource, hclString, jsonencode } from './hcl.ts';
import { terraformLabel } from './labels.ts';
import { queueUrl } from './resource-command.ts';

/** The Terraform that holds the document after the change; documents as `jsonencode` of an HCL object. */
export const terraform = (change: Change): string => `${aboveUnseen(change)}${blocks(change)}`;

const blocks = (change: Change): string => {
  const { store, after } = change;
  const label = terraformLabel(change);
  const policy = jsonencode(after);
  switch (store.kind) {
    case 'inline':
      return hclResource(`aws_iam_${store.owner}_policy`, label, {
        name: hclString(store.policyName ?? '{PolicyName}'),
        [store.owner]: hclString(store.ownerName ?? `{${ownerNames[store.owner]}}`),
        policy,
      });
    case 'managed':
      return managedBlocks(store, { label, policy });
    case 'trust':
      return hclResource('aws_iam_role', label, {
        name: hclString(store.roleName ?? '{RoleName}'),
        assume_role_policy: policy,
      });
    case 'function':
      return permissionBlocks(store.functionName, change);
    case 'resource':
      return resourceBlock(store, { label, policy });
    case 'endpoint':
      return hclResource('aws_vpc_endpoint_policy', label, {
        vpc_endpoint_id: hclString(store.endpointId ?? '{VpcEndpointId}'),
        policy,
      });
    case 'dataAccess':
      return hclResource('aws_opensearchserverless_access_policy', label, {
        name: hclString(store.name),
        type: hclString('data'),
        policy: jsonencode(after.Statement),
      });
    case 'permissionSet':
      return hclResource('aws_ssoadmin_permission_set_inline_policy', label, {
        instance_arn: hclString('{InstanceArn}'),
        permission_set_arn: hclString('{PermissionSetArn}'),
        inline_policy: policy,
      });
    case 'organization':
      return hclResource('aws_organizations_policy', label, {
        name: hclString(store.policy ?? '{PolicyName}'),
        content: policy,
      });
    case 'session':
    case 'other':
      return `locals {\n  policy = ${policy}\n}\n`;
  }
};

const ownerNames = { role: 'RoleName', user: 'UserName', group: 'GroupName' } as const;

type Block = { readonly label: string; readonly policy: string };

const managedBlocks = (store: Extract<PolicyStore, { kind: 'managed' }>, { label, policy }: Block): string => {
  const block = hclResource('aws_iam_policy', label, { name: hclString(store.name), policy });
  if (store.attach?.as !== 'policy') return block;
  const { owner, ownerName } = store.attach;
  const attachment = hclResource(`aws_iam_${owner}_policy_attachment`, label, {
    [owner]: hclString(ownerName),
    policy_arn: `aws_iam_policy.${label}.arn`,
  });
  return `${block}\n${attachment}`;
};

const resourceBlock = (store: Extract<PolicyStore, { kind: 'resource' }>, { label, policy }: Block): string => {
  const name = hclString(store.name);
  const arn = hclString(store.arn);
  switch (store.service) {
    case 'bucket':
      return hclResource('aws_s3_bucket_policy', label, { bucket: name, policy });
    case 'key':
      return hclResource('aws_kms_key_policy', label, { key_id: name, policy });
    case 'secret':
      return hclResource('aws_secretsmanager_secret_policy', label, { secret_arn: arn, policy });
    case 'api':
      return hclResource('aws_api_gateway_rest_api_policy', label, { rest_api_id: name, policy });
    case 'queue':
      return hclResource('aws_sqs_queue_policy', label, { queue_url: hclString(queueUrl(store)), policy });
    case 'topic':
      return hclResource('aws_sns_topic_policy', label, { arn, policy });
    case 'repository':
      return hclResource('aws_ecr_repository_policy', label, { repository: name, policy });
    case 'table':
      return hclResource('aws_dynamodb_resource_policy', label, { resource_arn: arn, policy });
    case 'domain':
      return hclResource('aws_opensearch_domain_policy', label, { domain_name: name, access_policies: policy });
    case 'accessPoint':
      return hclResource('aws_s3control_access_point_policy', label, { access_point_arn: arn, policy });
    case 'vectorBucket':
    case 'guardrail':
    case 'agentCore':
      return `locals {\n  policy = ${policy}\n}\n`;
  }
};

const permissionBlocks = (functionName: string, change: Change): string => {
  const permissions = change.statement === null ? [] : functionPermissions(change.statement);
  if (permissions.length === 0) return `locals {\n  policy = ${jsonencode(change.after)}\n}\n`;
  return permissions
    .map((permission) =>
      hclResource(
        'aws_lambda_permission',
        `${terraformLabel(change)}_${permission.statementId.toLowerCase()}`,
        permissionFields(functionName, permission),
      ),
    )
    .join('\n');
};

const permissionFields = (functionName: string, permission: FunctionPermission): Readonly<Record<string, string>> => {
  const fields = {
    statement_id: permission.statementId,
    action: permission.action,
    function_name: functionName,
    principal: permission.principal,
    source_arn: permission.sourceArn,
    source_account: permission.sourceAccount,
    principal_org_id: permission.principalOrgId,
    function_url_auth_type: permission.functionUrlAuthType,
  };
  const told = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [[name, hclString(value)] as const],
  );
  const viaUrl = permission.invokedViaFunctionUrl ? [['invoked_via_function_url', 'true'] as const] : [];
  return Object.fromEntries([...told, ...viaUrl]);
};
