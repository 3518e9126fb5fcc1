import type { Cause } from '../cause.ts';
import { dataAccess } from '../remedies/data-access.ts';
import { grants } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction, isAllowed } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { hasSentence, says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const kbAossIam: Cause = {
  id: 'KB_AOSS_IAM',
  title: 'The role may not call the OpenSearch Serverless collection',
  edge: 'kb->aoss',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: [
    'bedrock:GetKnowledgeBase -> storageConfiguration',
    'aoss:BatchGetCollection',
    'iam:GetAccountAuthorizationDetails',
  ],
  pitfalls: ['The text is a ValidationException 400, not AccessDenied', 'collection ID, not name'],
  recognise: (clues) => {
    const because = 'OpenSearch Serverless answers 403 when the role has no aoss:APIAccessAll on the collection';
    const byAction = whenDenied(clues, { fits: isAction(clues, 'aoss:APIAccessAll'), weight: 80, because });
    if (byAction !== null || says(clues, 'engine type')) return byAction;
    const isGranted = clues.requests.some(
      (request) => request.action === 'aoss:APIAccessAll' && request.decision?.decision === 'allowed',
    );
    return isGranted
      ? null
      : aboutTopic(clues, { topic: 'kb->aoss', weight: says(clues, 'storage configuration') ? 76 : 70, because });
  },
  remedy: grants(
    'the role calls the collection',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const kbAossDataPolicy: Cause = {
  id: 'KB_AOSS_DATA_POLICY',
  title: 'The data access policy of the collection does not list the role',
  edge: 'kb->aoss',
  isPermissionProblem: true,
  verified: 'doc+community (exact minimal Permission set UNVERIFIED)',
  url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html',
  evidence: ['aoss:ListAccessPolicies', 'aoss:GetAccessPolicy', 'aoss:GetSecurityPolicy (network)'],
  pitfalls: [
    'aoss:ReadDocument etc. are NOT IAM actions and are invisible to the IAM simulator',
    'role ARN form, not assumed-role session',
    'about 1 minute to take effect',
    'principals must be in the same account',
  ],
  recognise: (clues) => {
    const because =
      'OpenSearch Serverless also asks its data access policy, which is no IAM policy, and the network policy';
    if (clues.topic !== 'kb->aoss' || says(clues, 'engine type') || hasSentence(clues)) return null;
    return found({
      tier: 'edge',
      weight: 74,
      because: isAllowed(clues) ? `aoss:APIAccessAll is allowed, which leaves the other side: ${because}` : because,
    });
  },
  remedy: (clues) =>
    dataAccess(
      clues,
      'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html',
    ),
};

export const kbOpensearchManaged: Cause = {
  id: 'KB_OPENSEARCH_MANAGED',
  title: 'The role may not call the OpenSearch domain',
  edge: 'kb->opensearch domain',
  isPermissionProblem: true,
  verified: 'doc (IAM part)',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-osm-permissions-prereq.html',
  evidence: ['es:DescribeDomain -> AccessPolicies'],
  pitfalls: ['FGAC role mapping is outside IAM'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'es' && clues.principal.kind !== 'anonymous',
      weight: 72,
      because: 'the domain is called with es:ESHttp* of the role',
    }),
  remedy: grants(
    'the role calls the domain',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-osm-permissions-prereq.html',
  ),
};

export const kbRds: Cause = {
  id: 'KB_RDS',
  title: 'The role cannot use the Aurora cluster or its secret',
  edge: 'kb->aurora',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['cluster must be in the KB account; Data API must be enabled (not IAM)'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        (clues.service === 'rds-data' || clues.service === 'rds') &&
        (clues.principal.worksFor === 'knowledgeBase' || says(clues, 'knowledge base', 'knowledgebase')),
      weight: 75,
      because: 'the knowledge base reads Aurora through the Data API with its role',
    }),
  remedy: grants(
    'the vectors are in this cluster',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const kbNeptune: Cause = {
  id: 'KB_NEPTUNE',
  title: 'The role has no data actions on the Neptune graph',
  edge: 'kb->neptune',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'neptune-graph',
      weight: 75,
      because: 'the knowledge base reads and writes the graph with its role',
    }),
  remedy: grants(
    'the graph is read and written',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const kbS3vectors: Cause = {
  id: 'KB_S3VECTORS',
  title: 'The role has no s3vectors actions on the index',
  edge: 'kb->s3vectors',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails', 's3vectors:GetVectorBucketPolicy'],
  pitfalls: ['prefix is s3vectors, not s3'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 's3vectors',
      weight: 80,
      because: 'S3 Vectors has actions of its own, on the ARN of the index',
    }),
  remedy: grants(
    'the vectors are in this index',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const kbKendra: Cause = {
  id: 'KB_KENDRA',
  title: 'The role may not query the Kendra index',
  edge: 'kb->kendra',
  isPermissionProblem: true,
  verified: 'doc; message fragment terraform-provider-aws',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'the knowledge base queries Kendra with its role';
    const byAction = whenDenied(clues, { fits: clues.service === 'kendra', weight: 75, because });
    return (
      byAction ??
      (says(clues, 'accessdeniedexception from kendra') ? found({ tier: 'edge', weight: 75, because }) : null)
    );
  },
  remedy: grants('the index is queried', 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html'),
};
