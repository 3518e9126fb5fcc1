type Neighbour = { readonly id: string; readonly because: string };

const elsewhere: Neighbour = {
  id: 'POLICY_ON_WRONG_PRINCIPAL',
  because: 'the policy may exist on another principal than the denied one',
};
const mismatch: Neighbour = {
  id: 'POLICY_RESOURCE_ARN_MISMATCH',
  because: 'an Allow for the action may exist with another Resource',
};
const routed: Neighbour = {
  id: 'BEDROCK_GEO_PROFILE_DEST_REGION',
  because: 'the call may go through an inference profile that routes to this Region',
};
const phantom: Neighbour = {
  id: 'BEDROCK_NONEXISTENT_ACTION',
  because: 'the policy may name an action that AWS does not have, such as bedrock:Converse',
};
const noModel: Neighbour = {
  id: 'LL_MODEL_ACCESS_LEGACY_TEXT',
  because: 'the account may have no access to the model, which no policy changes',
};
const source: Neighbour = {
  id: 'CONFUSED_DEPUTY_SOURCE',
  because: 'the policy may admit the service for another aws:SourceArn or aws:SourceAccount only',
};
const gone: Neighbour = { id: 'LL_REFERENCE_DOES_NOT_EXIST', because: 'the ARN that is named may be an old one' };
const fresh: Neighbour = { id: 'LL_PROPAGATION', because: 'the role or its policy may be newer than the call' };
const embedding: Neighbour = { id: 'KB_ROLE_EMBEDDING', because: 'the role may lack the embedding model' };
const vectors: Neighbour = { id: 'KB_AOSS_IAM', because: 'the role may not reach the vector store' };
const trust: Neighbour = { id: 'KB_ROLE_ASSUME', because: 'the role may not trust Bedrock' };

/** What else it often is, for answers that a message alone gives: named after the causes that the text itself supports. */
export const neighboursOf = (id: string | null): readonly Neighbour[] => (id === null ? [] : (neighbours[id] ?? []));

const neighbours: Readonly<Record<string, readonly Neighbour[]>> = {
  IDENTITY_ALLOW_MISSING: [mismatch, elsewhere],
  BEDROCK_INVOKE_MISSING: [routed, phantom, noModel],
  BEDROCK_STREAM_ACTION_MISSING: [routed, phantom],
  BEDROCK_GEO_PROFILE_DEST_REGION: [
    { id: 'BEDROCK_WRONG_ARN_SHAPE', because: 'the ARN in the policy may be misshapen' },
  ],
  AGENT_LAMBDA_RESOURCE_POLICY: [source, gone],
  AGENT_ROLE_MODEL: [noModel, { id: 'AGENT_ROLE_TRUST', because: 'the role may not trust Bedrock' }],
  APIGW_LAMBDA_PERMISSION_MISSING: [source, gone],
  KB_ROLE_S3: [embedding, vectors, trust],
  KB_ROLE_EMBEDDING: [noModel, trust],
  KB_ROLE_ASSUME: [
    fresh,
    { id: 'KB_S3VECTORS', because: 'missing s3vectors actions are reported with these words' },
    embedding,
  ],
  KB_AOSS_IAM: [{ id: 'KB_AOSS_DATA_POLICY', because: 'the data access policy may not list the role' }, fresh],
  SAML_ASSUME: [
    { id: 'WEB_IDENTITY_ASSUME', because: 'the provider may speak OIDC' },
    { id: 'PERMISSION_SET', because: 'people may come through IAM Identity Center' },
  ],
  WEB_IDENTITY_ASSUME: [gone],
  LAMBDA_EXEC_ROLE_TRUST: [fresh],
  LL_API_KEY: [
    { id: 'BEDROCK_BEARER_TOKEN', because: 'the identity behind the key may lack bedrock:CallWithBearerToken' },
  ],
  LL_MODEL_ACCESS_LEGACY_TEXT: [
    { id: 'LL_ACCOUNT_ENTITLEMENT', because: 'the model may not be open to this account at all' },
  ],
  LL_S3_403_IS_404: [{ id: 'IDENTITY_ALLOW_MISSING', because: 's3:GetObject may be missing' }],
  SCP_DENY: [{ id: 'PERMISSIONS_BOUNDARY', because: 'a boundary may stand in the way as well' }],
  EXPLICIT_DENY_UNTYPED: [
    { id: 'SCP_DENY', because: 'the hidden policy may be a service control policy' },
    { id: 'EXPLICIT_DENY_IDENTITY', because: 'the hidden policy may be an identity policy' },
  ],
};
