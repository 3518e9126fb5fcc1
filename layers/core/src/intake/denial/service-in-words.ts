/** Services as AWS's sentences name them, lower case, the longer name first, with the principal that they act as. */
const names: readonly (readonly [string, string])[] = [
  ['bedrock agentcore', 'bedrock-agentcore.amazonaws.com'],
  ['bedrockagentcore', 'bedrock-agentcore.amazonaws.com'],
  ['bedrock-agentcore', 'bedrock-agentcore.amazonaws.com'],
  ['agentcore', 'bedrock-agentcore.amazonaws.com'],
  ['bedrock', 'bedrock.amazonaws.com'],
  ['knowledge base', 'bedrock.amazonaws.com'],
  ['api gateway', 'apigateway.amazonaws.com'],
  ['cloudwatch logs', 'logs.amazonaws.com'],
  ['eventbridge scheduler', 'scheduler.amazonaws.com'],
  ['eventbridge', 'events.amazonaws.com'],
  ['step functions', 'states.amazonaws.com'],
  ['state machine', 'states.amazonaws.com'],
  ['sagemaker', 'sagemaker.amazonaws.com'],
  ['lambda', 'lambda.amazonaws.com'],
  ['ecs', 'ecs-tasks.amazonaws.com'],
  ['glue', 'glue.amazonaws.com'],
  ['kendra', 'kendra.amazonaws.com'],
  ['appsync', 'appsync.amazonaws.com'],
  ['firehose', 'firehose.amazonaws.com'],
  ['codebuild', 'codebuild.amazonaws.com'],
  ['codepipeline', 'codepipeline.amazonaws.com'],
  ['transcribe', 'transcribe.amazonaws.com'],
  ['textract', 'textract.amazonaws.com'],
];

/** The service principal that a stretch of AWS's text names in words; null when it names none. Lower case. */
export const serviceInWords = (lower: string): string | null =>
  /\b[a-z0-9-]{2,40}\.amazonaws\.com\b/.exec(lower)?.[0] ?? names.find(([name]) => hasWord(lower, name))?.[1] ?? null;

const hasWord = (lower: string, name: string): boolean => {
  for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + 1)) {
    if (!/[a-z]/.test(lower[at - 1] ?? ' ') && !/[a-z]/.test(lower[at + name.length] ?? ' ')) return true;
  }
  return false;
};
