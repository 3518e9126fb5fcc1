type Outranking = {
  readonly first: string;
  /** What it goes before where both fit in the same tier. */
  readonly before: readonly string[];
  readonly because: string;
};

const modelCalls = ['BEDROCK_INVOKE_MISSING', 'BEDROCK_STREAM_ACTION_MISSING'];
const routedCalls = ['BEDROCK_GEO_PROFILE_DEST_REGION', 'BEDROCK_GLOBAL_PROFILE_ARN', ...modelCalls];
const anyAssume = ['ASSUME_ROLE_CALLER_OR_TRUST'];

/** Which of two causes of one tier goes first, and why; all that is not said here follows the order of the registry. */
export const ranking: readonly Outranking[] = [
  // The call names something narrower than a model
  {
    first: 'BEDROCK_GEO_PROFILE_DEST_REGION',
    before: modelCalls,
    because: 'the profile tells in which Regions the model is checked',
  },
  {
    first: 'BEDROCK_GLOBAL_PROFILE_ARN',
    before: modelCalls,
    because: 'a global profile is checked three times, a model once',
  },
  {
    first: 'BEDROCK_APP_PROFILE',
    before: modelCalls,
    because: 'the profile has an ARN of its own, which no model statement covers',
  },
  {
    first: 'BEDROCK_PROVISIONED_CUSTOM_IMPORTED',
    before: modelCalls,
    because: 'the model is one of the account, with another ARN',
  },
  {
    first: 'BEDROCK_ASYNC_INVOKE',
    before: modelCalls,
    because: 'the asynchronous call is checked on its own resource too',
  },
  { first: 'BEDROCK_RESPONSES_PROJECT', before: modelCalls, because: 'a project is checked beside the model' },
  { first: 'BEDROCK_INVOKE_TOOL', before: modelCalls, because: 'a server-side tool has an action of its own' },
  {
    first: 'BEDROCK_GUARDRAIL_PROFILE_REGION',
    before: ['BEDROCK_GUARDRAIL_APPLY_MISSING'],
    because: 'the guardrail went through a profile to another Region',
  },
  {
    first: 'BEDROCK_GUARDRAIL_ENFORCED_NO_ACCESS',
    before: ['RESOURCE_POLICY_ALLOW_MISSING'],
    because: 'the guardrail is enforced by the organization',
  },
  { first: 'BEDROCK_MANTLE', before: modelCalls, because: 'the endpoint has actions of its own' },

  // Who acts says more than what is called
  {
    first: 'PERMISSION_SET',
    before: [
      ...routedCalls,
      'PASSROLE_MISSING',
      'TAG_ON_CREATE_ACTION',
      'AGENT_CALLER',
      'KB_CALLER_RAG',
      'KB_CALLER_RETRIEVE',
      'APIGW_IAM_CALLER_NOT_ALLOWED',
      'SERVICE_LINKED_ROLE_CREATE_MISSING',
      'OPERATION_NEEDS_OTHER_ACTION',
      'BEDROCK_APP_PROFILE',
      'MARKETPLACE_SUBSCRIBE_MISSING',
    ],
    because: 'whatever is missing, only the permission set can give it',
  },
  {
    first: 'WRONG_CREDENTIAL_SOURCE',
    before: [...routedCalls, 'POLICY_RESOURCE_ARN_MISMATCH', 'OPERATION_NEEDS_OTHER_ACTION'],
    because: 'a policy of the principal that nobody meant is no remedy',
  },
  { first: 'AGENTCORE_EXEC_ROLE', before: routedCalls, because: 'the runtime acts with its execution role' },
  {
    first: 'AWS_OWNED_RESOURCE_ARN',
    before: ['AGENTCORE_EXEC_ROLE', 'BDA_INVOKE'],
    because: 'the resource is of AWS: the ARN is what is wrong',
  },
  {
    first: 'AGENT_ROLE_MODEL',
    before: [...routedCalls, 'AGENT_CALLER', ...anyAssume],
    because: 'an agent calls its model with its own role',
  },
  {
    first: 'FLOW_ROLE',
    before: [...routedCalls, 'BEDROCK_PROMPT_RENDER', 'AGENT_CALLER', 'KB_CALLER_RETRIEVE'],
    because: 'every node of a flow runs with its role',
  },
  { first: 'KB_ROLE_EMBEDDING', before: routedCalls, because: 'a knowledge base embeds with its own role' },
  {
    first: 'AGENT_ROLE_KB',
    before: ['KB_CALLER_RETRIEVE', 'KB_CALLER_RAG'],
    because: 'an agent searches with its own role',
  },
  {
    first: 'AGENT_COLLABORATOR',
    before: ['AGENT_CALLER'],
    because: 'a supervisor invokes its collaborators with its own role',
  },
  {
    first: 'BATCH_PASSROLE',
    before: ['PASSROLE_MISSING', 'OPERATION_NEEDS_OTHER_ACTION'],
    because: 'the job tells which role is passed to which service',
  },

  {
    first: 'LL_WRONG_ENDPOINT',
    before: ['SDK_TOO_OLD'],
    because: 'the client of the control plane has no such call in any version',
  },

  // A role is taken up
  {
    first: 'AGENT_ROLE_TRUST',
    before: ['AGENT_ROLE_MODEL', ...anyAssume],
    because: 'the text names the agent whose role is taken up',
  },
  {
    first: 'AGENTCORE_ROLE_TRUST',
    before: [...modelCalls, ...anyAssume],
    because: 'the text names AgentCore, which is a service of its own',
  },
  { first: 'LAMBDA_WITHOUT_LOGS', before: ['LL_REFERENCE_DOES_NOT_EXIST'], because: 'its log group is one thing' },
  {
    first: 'LAMBDA_EXEC_ROLE_TRUST',
    before: anyAssume,
    because: 'the text names Lambda as the one that takes the role up',
  },
  {
    first: 'CUSTOMIZATION_IMPORT_ROLE',
    before: anyAssume,
    because: 'the call that starts the job tells which role it is',
  },
  { first: 'KB_ROLE_ASSUME', before: anyAssume, because: 'the sentence is that of a knowledge base' },
  {
    first: 'SAML_ASSUME',
    before: [...anyAssume, 'OPERATION_NEEDS_OTHER_ACTION'],
    because: 'a SAML sign-in meets the trust policy only',
  },
  {
    first: 'WEB_IDENTITY_ASSUME',
    before: [...anyAssume, ...modelCalls, 'OPERATION_NEEDS_OTHER_ACTION'],
    because: 'a web identity meets the trust policy only',
  },
  {
    first: 'ASSUME_ROLE_CALLER_OR_TRUST',
    before: [...modelCalls, 'RESOURCE_POLICY_ALLOW_MISSING', 'OPERATION_NEEDS_OTHER_ACTION'],
    because: 'the role has to be taken up before anything is called',
  },
  {
    first: 'LL_REFERENCE_DOES_NOT_EXIST',
    before: ['WEB_IDENTITY_ASSUME', 'LL_PROPAGATION'],
    because: 'what does not exist trusts nobody',
  },

  // What is missing is an action of another kind
  {
    first: 'MARKETPLACE_SUBSCRIBE_MISSING',
    before: [...modelCalls, 'OPERATION_NEEDS_OTHER_ACTION'],
    because: 'the model is subscribed to before it is called',
  },
  {
    first: 'SERVICE_LINKED_ROLE_CREATE_MISSING',
    before: ['OPERATION_NEEDS_OTHER_ACTION'],
    because: 'the action is that of the first use of a service',
  },
  {
    first: 'TAG_ON_CREATE_ACTION',
    before: ['OPERATION_NEEDS_OTHER_ACTION'],
    because: 'the tags of the call are the reason',
  },
  {
    first: 'PASSROLE_MISSING',
    before: ['OPERATION_NEEDS_OTHER_ACTION'],
    because: 'the role that the call hands over is the reason',
  },
  {
    first: 'LL_S3_403_IS_404',
    before: ['OPERATION_NEEDS_OTHER_ACTION'],
    because: 'the object may not be there at all',
  },
  {
    first: 'ENCODED_AUTHORIZATION_MESSAGE',
    before: ['IDENTITY_ALLOW_MISSING'],
    because: 'the encoded part says which permission it is',
  },
  {
    first: 'KMS_KEY_POLICY',
    before: [
      'RESOURCE_POLICY_ALLOW_MISSING',
      'LL_PROPAGATION',
      'OPERATION_NEEDS_OTHER_ACTION',
      'LL_REFERENCE_DOES_NOT_EXIST',
    ],
    because: 'a key always insists on its own policy',
  },

  // A layer or a condition around the Allow
  {
    first: 'STATEMENT_CONDITION_NEVER_TRUE',
    before: routedCalls,
    because: 'an Allow exists; its condition is what fails',
  },
  {
    first: 'SCP_DENY',
    before: ['PERMISSIONS_BOUNDARY', 'LAMBDA_VPC_ENI_PERMISSION'],
    because: 'the same role works in another account: what differs is the organization',
  },
  {
    first: 'PERMISSIONS_BOUNDARY',
    before: ['LAMBDA_VPC_ENI_PERMISSION'],
    because: 'the role is said to have the action',
  },
  {
    first: 'BEDROCK_SESSION_POLICY',
    before: [...modelCalls, 'WEB_IDENTITY_ASSUME'],
    because: 'the text names the session policy',
  },
  {
    first: 'SESSION_POLICY',
    before: [...modelCalls, 'WEB_IDENTITY_ASSUME'],
    because: 'the text names the session policy',
  },
  {
    first: 'COGNITO_ENHANCED_FLOW_SCOPE_DOWN',
    before: ['SESSION_POLICY', 'BEDROCK_SESSION_POLICY', 'PASSROLE_MISSING', ...modelCalls],
    because: 'the session policy is Cognito’s own',
  },
  { first: 'BEDROCK_SCP_REGION_DENY', before: ['SCP_DENY'], because: 'a model call is denied by its Region as a rule' },
  {
    first: 'BEDROCK_GUARDRAIL_REQUIRED',
    before: ['BEDROCK_EXPLICIT_DENY_IDENTITY', 'EXPLICIT_DENY_IDENTITY', 'STATEMENT_CONDITION_NEVER_TRUE'],
    because: 'the text tells which condition the deny has',
  },
  {
    first: 'BEDROCK_BEARER_TOKEN',
    before: ['BEDROCK_EXPLICIT_DENY_IDENTITY', 'EXPLICIT_DENY_IDENTITY', 'LL_API_KEY'],
    because: 'an API key is an action of its own',
  },
  {
    first: 'APIGW_RESOURCE_POLICY_DENY',
    before: ['EXPLICIT_DENY_UNTYPED', 'RESOURCE_POLICY_DENY'],
    because: 'API Gateway does not name the kind of policy',
  },
  {
    first: 'S3_BUCKET_POLICY_DENY',
    before: ['RESOURCE_POLICY_DENY'],
    because: 'the resource policy of a bucket is the bucket policy',
  },
  {
    first: 'IDENTITY_ALLOW_MISSING',
    before: ['RESOURCE_POLICY_ALLOW_MISSING', 'S3_BUCKET_POLICY_DENY'],
    because: 'a missing Allow of one’s own is the commoner',
  },

  {
    first: 'KB_AOSS_DATA_POLICY',
    before: ['KB_AOSS_IAM'],
    because: 'the data access policy is what the console leaves out more often',
  },

  // A shown statement is wrong in a way that can be named
  { first: 'BEDROCK_WRONG_ARN_SHAPE', before: ['POLICY_RESOURCE_ARN_MISMATCH'], because: 'the ARN can never be one' },
  {
    first: 'S3_OBJECT_ARN_SHAPE',
    before: ['POLICY_RESOURCE_ARN_MISMATCH'],
    because: 'bucket and objects are two ARNs',
  },

  // Sentences of Bedrock
  {
    first: 'LL_MARKETPLACE_PENDING',
    before: ['LL_ACCOUNT_ENTITLEMENT', 'LL_MODEL_ACCESS_LEGACY_TEXT'],
    because: 'nothing is missing but time',
  },
  {
    first: 'LL_PAYMENT',
    before: ['LL_ACCOUNT_ENTITLEMENT', 'LL_MODEL_ACCESS_LEGACY_TEXT'],
    because: 'the payment is named',
  },
  {
    first: 'LL_ACCOUNT_ENTITLEMENT',
    before: ['LL_MODEL_ACCESS_LEGACY_TEXT'],
    because: 'the account is named as the reason',
  },
  { first: 'LL_BAD_MODEL_ID', before: ['LL_RESOURCE_NOT_FOUND'], because: 'the model is what was not found' },
  { first: 'LL_EOL', before: ['LL_RESOURCE_NOT_FOUND'], because: 'the model was there once' },
  { first: 'LL_LEGACY', before: ['LL_RESOURCE_NOT_FOUND'], because: 'the model is there for others' },
  { first: 'LL_FTU_FORM', before: ['LL_RESOURCE_NOT_FOUND'], because: 'a form is named as the reason' },
  {
    first: 'LL_PROPAGATION',
    before: ['WRONG_CREDENTIAL_SOURCE'],
    because: 'the shown policies allow it: time is the cheaper look',
  },
];
