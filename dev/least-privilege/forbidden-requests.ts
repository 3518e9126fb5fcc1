import { type Needed, ownKey, throughTheTable } from './needed-requests.ts';

const home = 'us-east-1:111122223333';
const tableOfTheKey = 'kms:EncryptionContext:aws:dynamodb:tableName';
const model = 'arn:aws:bedrock:us-east-1::foundation-model/';

/** What no function of ours may ever do. */
const forAll: readonly Needed[] = [
  { action: 'iam:PutRolePolicy', resource: 'arn:aws:iam::111122223333:role/app' },
  { action: 'iam:AttachRolePolicy', resource: 'arn:aws:iam::111122223333:role/app' },
  { action: 'iam:PutUserPolicy', resource: 'arn:aws:iam::111122223333:user/ada' },
  { action: 'iam:UpdateAssumeRolePolicy', resource: 'arn:aws:iam::111122223333:role/app' },
  { action: 'iam:CreatePolicyVersion', resource: 'arn:aws:iam::111122223333:policy/app' },
  { action: 'iam:CreateAccessKey', resource: 'arn:aws:iam::111122223333:user/ada' },
  { action: 'iam:PassRole', resource: 'arn:aws:iam::111122223333:role/app' },
  { action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/admin' },
  { action: 'sts:AssumeRole', resource: 'arn:aws:iam::999988887777:role/admin' },
  // A reader role without the ExternalId.
  { action: 'sts:AssumeRole', resource: 'arn:aws:iam::444455556666:role/whydenied-reader' },
  { action: 'sts:TagSession', resource: 'arn:aws:iam::999988887777:role/admin' },
  { action: 'bedrock:InvokeModel', resource: `${model}anthropic.claude-opus-4-20250514-v1:0` },
  { action: 'bedrock:InvokeModelWithResponseStream', resource: `${model}amazon.nova-pro-v1:0` },
  { action: 'bedrock:InvokeModel', resource: `arn:aws:bedrock:${home}:inference-profile/us.amazon.nova-pro-v1:0` },
  { action: 'bedrock:PutModelInvocationLoggingConfiguration', resource: '*' },
  { action: 'dynamodb:GetItem', resource: `arn:aws:dynamodb:${home}:table/Orders` },
  { action: 'dynamodb:PutItem', resource: `arn:aws:dynamodb:${home}:table/Orders` },
  { action: 'dynamodb:Scan', resource: `arn:aws:dynamodb:${home}:table/ConversationsTable` },
  { action: 'dynamodb:Query', resource: `arn:aws:dynamodb:${home}:table/ConversationsTable` },
  { action: 'dynamodb:DeleteTable', resource: `arn:aws:dynamodb:${home}:table/ConversationsTable` },
  { action: 'lambda:InvokeFunction', resource: `arn:aws:lambda:${home}:function:payments` },
  { action: 'lambda:UpdateFunctionCode', resource: `arn:aws:lambda:${home}:function:whydenied-chat` },
  { action: 'lambda:AddPermission', resource: `arn:aws:lambda:${home}:function:whydenied-diagnose` },
  { action: 's3:GetObject', resource: 'arn:aws:s3:::any/report.pdf' },
  { action: 's3:PutBucketPolicy', resource: 'arn:aws:s3:::any' },
  { action: 'sqs:ReceiveMessage', resource: `arn:aws:sqs:${home}:any` },
  { action: 'sqs:SetQueueAttributes', resource: `arn:aws:sqs:${home}:any` },
  { action: 'sns:Publish', resource: `arn:aws:sns:${home}:any` },
  { action: 'ecr:BatchGetImage', resource: `arn:aws:ecr:${home}:repository/any` },
  { action: 'kms:Decrypt', resource: `arn:aws:kms:${home}:key/any` },
  // The key of the table: by oneself, through another service, for another table, and to make something with it.
  { action: 'kms:Decrypt', resource: ownKey },
  {
    action: 'kms:Decrypt',
    resource: ownKey,
    context: { ...throughTheTable, 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
  },
  { action: 'kms:Decrypt', resource: ownKey, context: { ...throughTheTable, [tableOfTheKey]: 'Orders' } },
  { action: 'kms:Encrypt', resource: ownKey, context: throughTheTable },
  { action: 'kms:CreateGrant', resource: ownKey, context: throughTheTable },
  { action: 'kms:PutKeyPolicy', resource: `arn:aws:kms:${home}:key/any` },
  { action: 'secretsmanager:GetSecretValue', resource: `arn:aws:secretsmanager:${home}:secret:any` },
  { action: 'logs:PutLogEvents', resource: `arn:aws:logs:${home}:log-group:/aws/lambda/payments:log-stream:1` },
  { action: 'logs:CreateLogGroup', resource: `arn:aws:logs:${home}:log-group:/aws/lambda/whydenied-chat` },
  { action: 'logs:GetLogEvents', resource: `arn:aws:logs:${home}:log-group:/aws/lambda/whydenied-chat:log-stream:1` },
];

/** The account's policies: diagnose only. */
const policyReads: readonly Needed[] = [
  { action: 'iam:GetRole', resource: 'arn:aws:iam::111122223333:role/any' },
  { action: 'iam:GetRolePolicy', resource: 'arn:aws:iam::111122223333:role/any' },
  { action: 'iam:SimulatePrincipalPolicy', resource: 'arn:aws:iam::111122223333:role/any' },
  { action: 'iam:SimulateCustomPolicy', resource: '*' },
  { action: 'sts:DecodeAuthorizationMessage', resource: '*' },
  { action: 's3:GetBucketPolicy', resource: 'arn:aws:s3:::any' },
  { action: 'kms:GetKeyPolicy', resource: `arn:aws:kms:${home}:key/any` },
  { action: 'sqs:GetQueueAttributes', resource: `arn:aws:sqs:${home}:any` },
  { action: 'sns:GetTopicAttributes', resource: `arn:aws:sns:${home}:any` },
  { action: 'dynamodb:GetResourcePolicy', resource: `arn:aws:dynamodb:${home}:table/any` },
  { action: 'ecr:GetRepositoryPolicy', resource: `arn:aws:ecr:${home}:repository/any` },
  { action: 'organizations:DescribePolicy', resource: '*' },
];

const profile = `arn:aws:bedrock:${home}:inference-profile/us.amazon.nova-2-lite-v1:0`;

/** The model and the conversations: the chat functions only. */
const wording: readonly Needed[] = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'].flatMap(
  (action) => [
    { action, resource: profile },
    {
      action,
      resource: `${model}amazon.nova-2-lite-v1:0`,
      context: { 'bedrock:InferenceProfileArn': profile },
    },
  ],
);
const conversations: readonly Needed[] = ['GetItem', 'PutItem', 'DeleteItem', 'UpdateItem'].flatMap((operation) =>
  // With no key told, one of a conversation, and one of each kind.
  [[], ['CALLER#ada'], ['USAGE#ada', 'CALLER#ada'], ['USAGE']].map((keys) => ({
    action: `dynamodb:${operation}`,
    resource: `arn:aws:dynamodb:${home}:table/ConversationsTable`,
    ...(keys.length === 0 ? {} : { context: { 'dynamodb:LeadingKeys': keys } }),
  })),
);
const askOthers: readonly Needed[] = ['diagnose', 'scan'].map((name) => ({
  action: 'lambda:InvokeFunction',
  resource: `arn:aws:lambda:${home}:function:whydenied-${name}`,
}));

/** Another account's buckets, whatever their own policy lets. */
const foreignBuckets: readonly Needed[] = ['s3:GetBucketPolicy', 's3:GetBucketPublicAccessBlock'].map((action) => ({
  ...{ action, resource: 'arn:aws:s3:::any', context: { 'aws:ResourceAccount': '999988887777' } },
}));

/** A model behind the profile is not to be had without the profile. */
const modelAlone: readonly Needed[] = [
  { action: 'bedrock:InvokeModel', resource: `${model}amazon.nova-2-lite-v1:0` },
  { action: 'bedrock:InvokeModelWithResponseStream', resource: `${model}amazon.nova-2-lite-v1:0` },
];

/** The requests that the role of a function must never be allowed. */
export const forbiddenRequests = (functionName: string): readonly Needed[] => {
  switch (functionName) {
    case 'chat':
    case 'chat-stream':
      return [...forAll, ...policyReads, ...modelAlone];
    case 'conversation':
      return [...forAll, ...policyReads, ...modelAlone, ...wording, ...askOthers];
    case 'diagnose':
      return [...forAll, ...foreignBuckets, ...modelAlone, ...wording, ...conversations, ...askOthers];
    default:
      return [...forAll, ...policyReads, ...modelAlone, ...wording, ...conversations, ...askOthers];
  }
};
