import { type ConceptNote, iamPage } from './note.ts';

const bedrock = (page: string): string => `https://docs.aws.amazon.com/bedrock/latest/userguide/${page}.html`;

export const arrows: readonly ConceptNote[] = [
  {
    id: 'whole-chain',
    title: 'Who needs which permission, from the user to the documents',
    asks: ['who needs which role', 'which permission on each arrow', 'user api gateway lambda bedrock knowledge base s3', 'genai architecture permissions', 'which roles does my rag application need', 'what permissions does each component need', 'roles for each component of the chain'],
    text: `Each arrow has one side that must be allowed, and it is rarely the same role twice:

- **user → API Gateway**: with IAM authorization the caller needs \`execute-api:Invoke\` on the route.
- **API Gateway → Lambda**: the function’s **resource policy** lets \`apigateway.amazonaws.com\` call \`lambda:InvokeFunction\`, with the API as \`aws:SourceArn\`.
- **Lambda → Bedrock**: the **execution role** needs \`bedrock:InvokeModel\` (streaming: \`bedrock:InvokeModelWithResponseStream\`) on the model, and through an inference profile on the profile and on the model in every Region it routes to.
- **Lambda → knowledge base**: the execution role needs \`bedrock:Retrieve\`, for answers \`bedrock:RetrieveAndGenerate\` and the model too.
- **knowledge base → S3, embeddings, vector store**: the **knowledge base’s service role** needs \`s3:ListBucket\` on the bucket, \`s3:GetObject\` on its objects, \`bedrock:InvokeModel\` on the embedding model, and the store’s own permission; a KMS key in between needs its own Allow.`,
    url: bedrock('kb-permissions'),
  },
  {
    id: 'user-to-api',
    title: 'User → API Gateway',
    asks: ['who may call my api', 'execute-api:Invoke', 'api gateway iam authorization', 'api gateway 403', 'Missing Authentication Token'],
    text: 'With IAM authorization the caller signs the request and needs `execute-api:Invoke` on `arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/PATH`; a resource policy of the API may allow or deny on top, and a private API always asks it. “Missing Authentication Token” mostly means a path that does not exist, or an unsigned request.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html',
  },
  {
    id: 'api-to-lambda',
    title: 'API Gateway → Lambda',
    asks: ['api gateway cannot invoke lambda', 'Invalid permissions on Lambda function', 'lambda resource policy api gateway', 'lambda add-permission'],
    text: 'API Gateway calls a function as the service `apigateway.amazonaws.com`: the function’s **resource policy** must allow it `lambda:InvokeFunction`, with the API’s ARN as `aws:SourceArn`. The function’s execution role has no part in it.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  },
  {
    id: 'lambda-to-bedrock',
    title: 'Lambda → Bedrock',
    asks: ['lambda cannot invoke bedrock', 'lambda permissions for bedrock', 'what does my lambda need to call bedrock', 'invoke model permission', 'bedrock:InvokeModel', 'bedrock:Converse permission', 'lambda call nova model', 'policy for invoking a model', 'policy to invoke nova lite', 'invoking bedrock models'],
    text: 'The function’s **execution role** needs `bedrock:InvokeModel` on the model’s ARN, for streaming `bedrock:InvokeModelWithResponseStream`. The Converse API needs exactly these two: `bedrock:Converse` is not an action of IAM. Through an inference profile allow the profile’s ARN **and** the model’s ARN in every Region that the profile routes to.',
    url: bedrock('inference-prereq'),
  },
  {
    id: 'inference-profiles',
    title: 'Inference profiles and Regions',
    asks: ['inference profile permissions', 'cross-region inference permissions', 'why another region in the error', 'geographic profile', 'global inference profile permission', 'on-demand throughput isn’t supported'],
    text: 'An inference profile routes a call to several Regions, and IAM asks for each step: the profile’s ARN in your Region, and the foundation model’s ARN in every Region it may route to (that is why the error names a Region you never chose). A global profile also asks for the model’s ARN without a Region. A Deny on other Regions, often in an SCP, stops the routing.',
    url: bedrock('inference-profiles-prereq'),
  },
  {
    id: 'model-access',
    title: 'Access to a model',
    asks: ['model access', 'how do i get access to a model', 'request model access', 'marketplace subscription for model', 'use case form anthropic', 'enable a model'],
    text: 'Models are ready to use without a request page, but not all without a step: Anthropic’s want a use-case form once per account or organization, other makers’ models a Marketplace subscription that the first call starts (the caller then needs `aws-marketplace:Subscribe` and its companions). Amazon’s own models need neither. “You don’t have access to the model” is no missing Bedrock action.',
    url: bedrock('model-access'),
  },
  {
    id: 'agent-to-lambda',
    title: 'Agent → its Lambda tool (action group)',
    asks: ['agent cannot call its lambda', 'bedrock agent lambda permission', 'agent action group lambda access denied', 'does the agent role need lambda:InvokeFunction', 'agent cannot invoke lambda tool', 'agent role lambda', 'tool of my agent fails'],
    text: 'It is a common belief that the agent’s role needs `lambda:InvokeFunction`, and an understandable one; it is not so. Bedrock calls the function as the service: the **function’s resource policy** must allow `bedrock.amazonaws.com` the action `lambda:InvokeFunction`, with the agent’s ARN as `aws:SourceArn` and your account as `aws:SourceAccount`. The agent’s role stays as it is.',
    url: bedrock('agents-permissions'),
  },
  {
    id: 'agent-role',
    title: 'The agent’s service role',
    asks: ['agent service role', 'what does a bedrock agent role need', 'AmazonBedrockExecutionRoleForAgents', 'agent model permission', 'agent knowledge base permission', 'bedrock:InvokeAgent'],
    text: 'An agent acts as its service role: its trust policy names `bedrock.amazonaws.com` (tied to your account and agents), and its policies allow `bedrock:InvokeModel` on the agent’s model, `bedrock:Retrieve` on its knowledge bases, and `s3:GetObject` where its API schema lies. Whoever calls the agent needs `bedrock:InvokeAgent` on the agent’s alias.',
    url: bedrock('agents-permissions'),
  },
  {
    id: 'knowledge-base-role',
    title: 'The knowledge base’s service role',
    asks: ['knowledge base ingestion fails', 'knowledge base permissions', 'knowledge base cannot read s3', 'sync data source access denied', 'knowledge base service role', 'embedding model permission', 'vector store permission', 'StartIngestionJob denied', 'opensearch serverless knowledge base 403'],
    text: `Ingestion runs as the knowledge base’s **service role**, not as you. It needs, in the order it fails:

- trust for \`bedrock.amazonaws.com\`;
- \`s3:ListBucket\` on the bucket and \`s3:GetObject\` on \`bucket/*\` (two statements: one ARN is the bucket, the other its objects);
- \`kms:Decrypt\` when the bucket’s key is yours, and the key’s policy must agree;
- \`bedrock:InvokeModel\` on the **embedding model**;
- the vector store: for OpenSearch Serverless \`aoss:APIAccessAll\` on the collection **and** a data access policy that names the role; for Aurora its data API and the secret.

You yourself need \`bedrock:StartIngestionJob\` on the knowledge base.`,
    url: bedrock('kb-permissions'),
  },
  {
    id: 'embeddings',
    title: 'Writing and reading embeddings',
    asks: ['embeddings permission', 'cannot write embeddings', 'invoke titan embeddings', 'write vectors', 'aoss:APIAccessAll', 's3vectors PutVectors', 'vector index write denied'],
    text: 'Making an embedding is `bedrock:InvokeModel` on the embedding model. Storing it is another service’s matter: OpenSearch Serverless wants `aoss:APIAccessAll` **and** a data access policy that lets the same role write documents, S3 Vectors wants `s3vectors:PutVectors` on the index, Aurora the data API and its secret. IAM alone never opens an OpenSearch Serverless collection.',
    url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html',
  },
  {
    id: 'retrieve',
    title: 'Asking a knowledge base',
    asks: ['bedrock:Retrieve', 'RetrieveAndGenerate permission', 'query a knowledge base', 'lambda knowledge base permission', 'who needs retrieve'],
    text: 'Whoever asks needs `bedrock:Retrieve` on the knowledge base; answers in words (`RetrieveAndGenerate`) need that action and the generating model as well, through a profile also the profile. The documents themselves are read by the knowledge base’s role beforehand: the caller needs nothing on the bucket.',
    url: bedrock('knowledge-base-prereq-permissions-general'),
  },
  {
    id: 'guardrails',
    title: 'Guardrails',
    asks: ['guardrail permission', 'bedrock:ApplyGuardrail', 'enforce a guardrail', 'bedrock:GuardrailIdentifier', 'guardrail access denied'],
    text: 'Using a guardrail in a call needs `bedrock:ApplyGuardrail` on it, beside the model’s action. A policy can demand one: `bedrock:GuardrailIdentifier` in a condition, and then a call without that guardrail is denied although the model is allowed. A guardrail that intervenes is no denial: the call succeeds with its message instead.',
    url: bedrock('guardrails-permissions-id'),
  },
  {
    id: 'invocation-logs',
    title: 'Invocation logs',
    asks: ['model invocation logging', 'bedrock logs to cloudwatch', 'bedrock logs to s3', 'PutModelInvocationLoggingConfiguration', 'invocation logs not delivered', 'logging role bedrock'],
    text: 'Model invocation logging has its own roles: to CloudWatch Logs Bedrock assumes a role that you name (trust for `bedrock.amazonaws.com`, `logs:CreateLogStream` and `logs:PutLogEvents` on the group), to S3 the **bucket’s policy** lets `bedrock.amazonaws.com` put objects, from your account only. Whoever turns it on needs `bedrock:PutModelInvocationLoggingConfiguration` and `iam:PassRole` on that role.',
    url: bedrock('model-invocation-logging'),
  },
  {
    id: 'lambda-role',
    title: 'The Lambda execution role',
    asks: ['lambda execution role', 'lambda role versus resource policy', 'lambda cannot write logs', 'AWSLambdaBasicExecutionRole', 'two policies of a lambda'],
    text: 'A function has two sides: its **execution role** says what the code may do (logs, Bedrock, S3), its **resource policy** says who may call the function. A caller’s denial is about the second, a denial inside the code about the first. `AWSLambdaBasicExecutionRole` gives logs and nothing else.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  },
  {
    id: 'kms',
    title: 'KMS keys',
    asks: ['kms key policy', 'kms:Decrypt denied', 'why does kms need a key policy', 'encrypted bucket access', 'kms permissions for knowledge base', 'grant on kms key'],
    text: 'A KMS key is only as open as its **key policy**: identity policies count only when the key policy delegates to the account (the statement with `:root` as principal). Encrypted data therefore needs two Allows: on the data, and `kms:Decrypt` (writing: `kms:GenerateDataKey`) on the key, for the same role.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  },
  {
    id: 's3-arns',
    title: 'Bucket and object ARNs',
    asks: ['s3 arn bucket versus object', 'ListBucket on objects', 'GetObject on bucket arn', 's3 policy slash star', 's3 403 but object exists'],
    text: '`s3:ListBucket` is asked on the bucket, `arn:aws:s3:::BUCKET`; `s3:GetObject` and `s3:PutObject` on its objects, `arn:aws:s3:::BUCKET/*`. A statement with only one of the two ARNs does half. Without `s3:ListBucket` a missing object answers 403 instead of 404.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
  },
  {
    id: 'simulate',
    title: 'Trying a policy before using it',
    asks: ['policy simulator', 'test a policy', 'simulate-principal-policy', 'how can i test permissions', 'dry run iam'],
    text: '`aws iam simulate-principal-policy` decides actions for a user or role with its policies, boundary and organization policies. It does not see trust policies, session policies, VPC endpoint policies, and for roles not the resource’s policy. Here every fix is decided again before it is offered, and the answer says with what.',
    url: iamPage('access_policies_testing-policies'),
  },
];
