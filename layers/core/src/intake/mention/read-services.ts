import { asciiLower } from '../clean/ascii-lower.ts';

const names: readonly (readonly [string, readonly string[]])[] = [
  ['bedrock', ['bedrock', 'bedrockruntime', 'awsbedrockruntime', 'foundation model', 'inference profile']],
  ['bedrock-agentcore', ['agentcore']],
  ['knowledge-base', ['knowledge base', 'knowledgebase', 'knowledge-base', 'knowledge bases', 'ingestion']],
  ['agent', ['bedrock agent', 'agent alias', 'action group', 'invokeagent', 'bedrockagents', 'bedrockagent']],
  ['guardrail', ['guardrail', 'guardrails']],
  ['flow', ['bedrock flow', 'invokeflow']],
  ['lambda', ['lambda', 'lambdas']],
  ['apigateway', ['api gateway', 'apigateway', 'execute-api', 'apigw']],
  ['s3', ['s3', 'bucket', 'buckets']],
  ['s3vectors', ['s3 vectors', 's3vectors']],
  ['aoss', ['opensearch serverless', 'aoss']],
  ['opensearch', ['opensearch', 'elasticsearch']],
  ['kms', ['kms', 'customer master key', 'customer managed key']],
  ['secretsmanager', ['secrets manager', 'secretsmanager']],
  ['iam', ['iam', 'passrole']],
  ['sts', ['sts', 'assumerole', 'assumerolewithwebidentity', 'assumerolewithsaml', 'assume role', 'assume-role']],
  ['sso', ['identity center', 'sso']],
  ['cognito', ['cognito']],
  ['marketplace', ['marketplace']],
  ['sagemaker', ['sagemaker']],
  ['dynamodb', ['dynamodb']],
  ['rds', ['aurora', 'rds']],
  ['states', ['step functions', 'stepfunctions', 'state machine']],
  ['ecs', ['ecs', 'fargate']],
  ['eks', ['eks', 'irsa', 'service account', 'kubernetes']],
  ['ec2', ['ec2', 'vpc']],
  ['ecr', ['ecr']],
  ['logs', ['log group', 'cloudwatch logs']],
  ['kendra', ['kendra']],
  ['qbusiness', ['qbusiness', 'q business']],
  ['q', ['q developer', 'amazon q']],
  ['cloudformation', ['cloudformation', 'create_failed', 'resource handler returned']],
  ['organizations', ['service control policy', 'scp', 'scps', 'control tower']],
];

/** The services and features of AWS that a text speaks of, by short names of ours. */
export const readServices = (plain: string): string[] => {
  const lower = asciiLower(plain);
  return names.filter(([, words]) => words.some((word) => hasWord(lower, word))).map(([service]) => service);
};

/** The word stands alone: `ecr` is not in `getrolecredentials`. */
const hasWord = (lower: string, word: string): boolean => {
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
    if (!isLetter(lower[at - 1]) && (!isLetter(word.at(-1)) || !isLetter(lower[at + word.length]))) return true;
  }
  return false;
};

const isLetter = (character: string | undefined): boolean => /[a-z]/.test(character ?? ' ');
