/** The service that gets the role which a call hands over, by the call's action; null where it is not known. */
export const receivingService = (action: string): string | null => {
  const [prefix = ''] = action.split(':');
  return own.has(prefix) ? `${prefix}.amazonaws.com` : (others[prefix] ?? null);
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_PassedToService
const own: ReadonlySet<string> = new Set([
  ...['appsync', 'bedrock', 'bedrock-agentcore', 'cloudformation', 'codebuild', 'codepipeline', 'comprehend', 'events'],
  ...['firehose', 'glue', 'kendra', 'lambda', 'pipes', 'sagemaker', 'scheduler', 'states'],
]);

const others: Readonly<Record<string, string>> = { __proto__: null as never, ecs: 'ecs-tasks.amazonaws.com' };
