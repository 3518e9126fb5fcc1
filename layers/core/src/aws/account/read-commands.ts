/**
 * Every command that the live account is ever sent, with the IAM action that allows it. Nothing else passes our clients:
 * `template-reader.yaml` and the session policy of a reader role are this list, and a test computes it from the adapters.
 */
export const readCommands: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'APIGateway.GetRestApi': 'apigateway:GET',
  'Bedrock.GetGuardrail': 'bedrock:GetGuardrail',
  'Bedrock.GetInferenceProfile': 'bedrock:GetInferenceProfile',
  'BedrockAgent.GetAgent': 'bedrock:GetAgent',
  'BedrockAgent.GetAgentActionGroup': 'bedrock:GetAgentActionGroup',
  'BedrockAgent.GetAgentAlias': 'bedrock:GetAgentAlias',
  'BedrockAgent.GetDataSource': 'bedrock:GetDataSource',
  'BedrockAgent.GetKnowledgeBase': 'bedrock:GetKnowledgeBase',
  'BedrockAgent.ListAgentActionGroups': 'bedrock:ListAgentActionGroups',
  'BedrockAgent.ListAgentKnowledgeBases': 'bedrock:ListAgentKnowledgeBases',
  'BedrockAgent.ListDataSources': 'bedrock:ListDataSources',
  'DynamoDB.GetResourcePolicy': 'dynamodb:GetResourcePolicy',
  'EC2.DescribeVpcEndpoints': 'ec2:DescribeVpcEndpoints',
  'ECR.GetRepositoryPolicy': 'ecr:GetRepositoryPolicy',
  'IAM.GetGroupPolicy': 'iam:GetGroupPolicy',
  'IAM.GetPolicy': 'iam:GetPolicy',
  'IAM.GetPolicyVersion': 'iam:GetPolicyVersion',
  'IAM.GetRole': 'iam:GetRole',
  'IAM.GetRolePolicy': 'iam:GetRolePolicy',
  'IAM.GetUser': 'iam:GetUser',
  'IAM.GetUserPolicy': 'iam:GetUserPolicy',
  'IAM.ListAttachedGroupPolicies': 'iam:ListAttachedGroupPolicies',
  'IAM.ListAttachedRolePolicies': 'iam:ListAttachedRolePolicies',
  'IAM.ListAttachedUserPolicies': 'iam:ListAttachedUserPolicies',
  'IAM.ListGroupPolicies': 'iam:ListGroupPolicies',
  'IAM.ListGroupsForUser': 'iam:ListGroupsForUser',
  'IAM.ListRolePolicies': 'iam:ListRolePolicies',
  'IAM.ListUserPolicies': 'iam:ListUserPolicies',
  'IAM.SimulateCustomPolicy': 'iam:SimulateCustomPolicy',
  'IAM.SimulatePrincipalPolicy': 'iam:SimulatePrincipalPolicy',
  'KMS.DescribeKey': 'kms:DescribeKey',
  'KMS.GetKeyPolicy': 'kms:GetKeyPolicy',
  'Lambda.GetPolicy': 'lambda:GetPolicy',
  'OpenSearchServerless.BatchGetCollection': 'aoss:BatchGetCollection',
  'OpenSearchServerless.GetAccessPolicy': 'aoss:GetAccessPolicy',
  'OpenSearchServerless.ListAccessPolicies': 'aoss:ListAccessPolicies',
  'Organizations.DescribeOrganization': 'organizations:DescribeOrganization',
  'Organizations.DescribePolicy': 'organizations:DescribePolicy',
  'Organizations.ListParents': 'organizations:ListParents',
  'Organizations.ListPoliciesForTarget': 'organizations:ListPoliciesForTarget',
  'S3.GetBucketPolicy': 's3:GetBucketPolicy',
  'S3.GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  'SNS.GetTopicAttributes': 'sns:GetTopicAttributes',
  'SQS.GetQueueAttributes': 'sqs:GetQueueAttributes',
  'SecretsManager.GetResourcePolicy': 'secretsmanager:GetResourcePolicy',
  'STS.DecodeAuthorizationMessage': 'sts:DecodeAuthorizationMessage',
};

/** What a reader role may do, sorted. */
export const readerActions: readonly string[] = Object.values(readCommands).toSorted();

// Asked with our own credentials only: who we are, which needs no permission, and to become a reader.
const ownCommands: ReadonlySet<string> = new Set(['STS.GetCallerIdentity', 'STS.AssumeRole']);

/** `IAMClient` and `GetRoleCommand`, as the SDK names a call in its context. */
export const mayBeSent = (clientName: string, commandName: string): boolean => {
  const key = `${clientName.replace(/Client$/, '')}.${commandName.replace(/Command$/, '')}`;
  return ownCommands.has(key) || Object.hasOwn(readCommands, key);
};
