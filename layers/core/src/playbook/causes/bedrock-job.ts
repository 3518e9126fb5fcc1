import type { Cause } from '../cause.ts';
import { grants } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const batchPassrole: Cause = {
  id: 'BATCH_PASSROLE',
  title: 'The call starts a Bedrock job and may not pass the role of the job',
  edge: 'user->bedrock batch',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'Same for CreateAgent/UpdateAgent, CreateKnowledgeBase, CreateFlow, Create*Job; AgentCore uses bedrock-agentcore.amazonaws.com',
  ],
  recognise: (clues) => {
    const operation = clues.denial?.operation?.toLowerCase() ?? '';
    const isJob =
      operation.endsWith('job') ||
      says(clues, 'createmodelinvocationjob', 'batch inference', 'model invocation job', 'batch job');
    return whenDenied(clues, {
      fits: isAction(clues, 'iam:PassRole') && isJob,
      weight: 82,
      because: 'starting the job passes a service role, which needs iam:PassRole on it',
    });
  },
  remedy: grants(
    'the call passes this role',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  ),
};

export const batchServiceRole: Cause = {
  id: 'BATCH_SERVICE_ROLE',
  title: 'The service role of the batch job cannot reach its buckets or is not trusted',
  edge: 'bedrock batch->s3',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-iam-sr.html',
  evidence: ['bedrock:GetModelInvocationJob -> message', 'iam:GetRole'],
  pitfalls: ['inference profile => role also needs InvokeModel on profile + FM in each region'],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'batch->s3',
      weight: 60,
      because: 'a batch job reads and writes S3 with its service role',
    }),
  remedy: grants(
    'the batch job reads and writes with its role',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-iam-sr.html',
  ),
};

export const customizationImportRole: Cause = {
  id: 'CUSTOMIZATION_IMPORT_ROLE',
  title: 'The role of the customization or import job cannot reach its data or is not trusted',
  edge: 'bedrock job->s3',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html',
  evidence: ['bedrock:GetModelCustomizationJob -> failureMessage'],
  pitfalls: ['trust SourceArn model-customization-job/* (import: model-import-job/*, latter UNVERIFIED)'],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'job->s3',
      weight: 60,
      because: 'a customization or import job reads S3 with its service role',
    }),
  remedy: grants(
    'the job reads and writes with its role',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html',
  ),
};

export const loggingCwRole: Cause = {
  id: 'LOGGING_CW_ROLE',
  title: 'The role for invocation logs cannot be taken up or cannot write to the log group',
  edge: 'bedrock->cloudwatch',
  isPermissionProblem: true,
  verified: 'doc + terraform-provider-aws source',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  evidence: ['iam:GetRole', 'logs:DescribeLogGroups'],
  pitfalls: ['IAM propagation: retry', 'also raised when the log group does not exist'],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'bedrock->logs',
      weight: 70,
      because: 'Bedrock validates that the logging role may write to the log group',
    }),
  remedy: grants(
    'the logging role writes to the log group',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  ),
};

export const loggingS3BucketPolicy: Cause = {
  id: 'LOGGING_S3_BUCKET_POLICY',
  title: 'The bucket for invocation logs does not admit bedrock.amazonaws.com',
  edge: 'bedrock->s3 (logs)',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  evidence: ['s3:GetBucketPolicy', 'kms:GetKeyPolicy', 'bedrock:GetModelInvocationLoggingConfiguration'],
  pitfalls: [],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'bedrock->s3Logs',
      weight: 70,
      because: 'Bedrock writes invocation logs itself, by the policy of the bucket',
    }),
  remedy: grants(
    'Bedrock writes invocation logs itself',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  ),
};
