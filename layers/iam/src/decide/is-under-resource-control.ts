import { hasResourceType } from './has-resource-type.ts';
import type { Question } from './question.ts';

/**
 * Whether RCPs reach a request at all: they cover the resources of some services, so no action without one, neither
 * `kms:RetireGrant` nor AWS's own keys, nor the trust of service-linked roles. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export const isUnderResourceControl = ({ action, resource, requestAlias }: Question): boolean => {
  if (!SERVICES.has(action.service)) return false;
  if (action.service === 'kms' && action.name === 'retiregrant') return false;
  if (requestAlias?.startsWith('alias/aws/') || resource.arn?.resource.startsWith('alias/aws/')) return false;
  if (action.service === 'sts' && resource.arn?.resource.startsWith('role/aws-service-role/')) return false;
  return hasResourceType(action.service, action.name);
};

// The prefixes of that page's list, read 2026-11-24.
const SERVICES = new Set(
  [
    'appstream dsql clouddirectory cloudfront cloudsearch logs networkmonitor cognito-identity',
    'cognito-idp comprehend comprehendmedical firehose dynamodb dax autoscaling ecr',
    'ecr-public gamelift inspector-scan kendra kinesisvideo memorydb aoss personalize',
    'polly s3 swf sqs textract timestream-influxdb transcribe translate',
    'workspaces appconfig autoscaling-plans budgets servicediscovery cloudtrail-data codeartifact codebuild',
    'codecommit codepipeline compute-optimizer cost-optimization-hub events fms fis health',
    'rolesanywhere kms opensearch pricing pca-connector-ad resource-groups secretsmanager sts',
    'signin support transfer notifications wafv2 xray',
  ]
    .join(' ')
    .split(' '),
);
