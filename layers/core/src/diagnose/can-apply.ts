import type { PolicyType } from '@whydenied/iam';
import type { ChainRequest } from '../playbook/index.ts';

/** Whether a kind of policy can take part in a request at all; what is unknown of the request counts as yes. */
export const canApply = (type: PolicyType, request: ChainRequest): boolean => {
  const { principal } = request;
  const isService = principal?.endsWith('.amazonaws.com') === true;
  const isNobody = principal === 'anonymous' || isService;
  switch (type) {
    case 'identity':
    case 'permissionsBoundary':
      return !isNobody;
    case 'session':
      return !isNobody && principal?.includes(':user/') !== true && principal?.endsWith(':root') !== true;
    case 'resource':
      return request.needsResourcePolicy || hasPolicyOfItsOwn(request);
    case 'resourceControl':
      return isAmong(request, controlledServices);
    // These limit the users and roles of an organization's accounts, and a service does not come through an endpoint of theirs:
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
    case 'serviceControl':
      return !isNobody;
    case 'vpcEndpoint':
      return !isService;
  }
};

/** Models, agents and knowledge bases have no policy of their own; a guardrail has. */
const hasPolicyOfItsOwn = (request: ChainRequest): boolean => {
  if (request.action?.toLowerCase().startsWith('bedrock:') === true)
    return request.action.toLowerCase().includes('guardrail');
  return isAmong(request, resourcePolicyServices);
};

const isAmong = ({ action }: ChainRequest, services: ReadonlySet<string>): boolean =>
  action === null || services.has(action.split(':')[0]?.toLowerCase() ?? '');

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html: resource-based policies
const resourcePolicyServices: ReadonlySet<string> = new Set([
  ...['s3', 's3vectors', 'kms', 'lambda', 'sqs', 'sns', 'secretsmanager', 'ecr', 'execute-api', 'es', 'sts', 'iam'],
  ...[
    'bedrock-agentcore',
    'glue',
    'events',
    'logs',
    'dynamodb',
    'kinesis',
    'backup',
    'elasticfilesystem',
    'codeartifact',
  ],
  ...['codebuild', 'ssm', 'iot', 'ses', 'kafka', 'redshift-serverless', 'lex', 'acm-pca', 'serverlessrepo', 'schemas'],
]);

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html: services that support RCPs
const controlledServices: ReadonlySet<string> = new Set([
  ...[
    's3',
    'sts',
    'kms',
    'sqs',
    'secretsmanager',
    'ecr',
    'aoss',
    'dynamodb',
    'logs',
    'cognito-identity',
    'cognito-idp',
  ],
]);
