import type { HandbookPage } from './page.ts';
import { pageOf } from './page-of.ts';

/** The page that tells what a cause is about, for a cause that is only guessed; null where no page fits. */
export const pageOfCause = (causeId: string): HandbookPage | null => {
  const id = beginnings.find(([beginning]) => causeId.startsWith(beginning))?.[1];
  return id === undefined ? null : pageOf(id);
};

// The longer beginning stands before the shorter.
const beginnings: readonly (readonly [string, string])[] = [
  ['AGENT_LAMBDA', 'agent-to-lambda'],
  ['AGENT_CALLER', 'agent-role'],
  ['AGENT_ROLE', 'agent-role'],
  ['AGENT_SCHEMA', 'agent-role'],
  ['APIGW_LAMBDA', 'api-to-lambda'],
  ['APIGW_', 'user-to-api'],
  ['BEDROCK_BEARER', 'bedrock-api-keys'],
  ['BEDROCK_BOUNDARY', 'boundaries'],
  ['BEDROCK_GEO', 'inference-profiles'],
  ['BEDROCK_GLOBAL', 'inference-profiles'],
  ['BEDROCK_GUARDRAIL', 'guardrails'],
  ['BEDROCK_INVOKE_MISSING', 'lambda-to-bedrock'],
  ['BEDROCK_SCP', 'scp'],
  ['BEDROCK_SESSION', 'session-policies'],
  ['BEDROCK_STREAM', 'lambda-to-bedrock'],
  ['BEDROCK_VPCE', 'vpc'],
  ['IDC_', 'identity-center'],
  ['KB_AOSS', 'embeddings'],
  ['KB_CALLER', 'retrieve'],
  ['KB_S3VECTORS', 'embeddings'],
  ['KB_', 'knowledge-base-role'],
  ['KMS_', 'kms'],
  ['LAMBDA_EXEC', 'lambda-role'],
  ['LL_API_KEY', 'bedrock-api-keys'],
  ['LL_EXPIRED', 'long-term-credentials'],
  ['LL_FTU', 'model-access'],
  ['LL_MODEL_ACCESS', 'model-access'],
  ['LL_NEEDS_PROFILE', 'inference-profiles'],
  ['LL_THROTTL', 'throttling'],
  ['LL_UNRECOGNIZED', 'long-term-credentials'],
  ['MARKETPLACE', 'model-access'],
  ['LL_APIGW', 'user-to-api'],
  ['LOGGING_', 'invocation-logs'],
  ['PASSROLE', 'service-role'],
  ['PERMISSION_SET', 'identity-center'],
  ['PERMISSIONS_BOUNDARY', 'boundaries'],
  ['QBUSINESS', 'q-business'],
  ['RCP_', 'rcp'],
  ['S3_', 's3-arns'],
  ['WRONG_CRED', 'credential-chain'],
  ['AGENTCORE', 'agentcore'],
  ['ASSUME_ROLE', 'trust'],
  ['BEDROCK_NONEXISTENT', 'action-element'],
  ['SAML_', 'identity-providers'],
  ['SCP_', 'scp'],
  ['SESSION_POLICY', 'session-policies'],
  ['VPC_ENDPOINT', 'vpc'],
  ['WEB_IDENTITY', 'identity-providers'],
  ['WRONG_CREDENTIAL', 'credential-chain'],
];
