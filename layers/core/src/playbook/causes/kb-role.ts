import type { Cause } from '../cause.ts';
import { correctResource } from '../remedies/correct-resource.ts';
import { grantTrust } from '../remedies/grant-trust.ts';
import { grants } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { nearMisses } from '../signs/near-misses.ts';
import { says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const kbRoleAssume: Cause = {
  id: 'KB_ROLE_ASSUME',
  title: 'Bedrock cannot take up the role of the knowledge base',
  edge: 'bedrock->kb role',
  isPermissionProblem: true,
  verified: 'trust doc; catch-all community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetRole', 'CloudTrail sts AssumeRole by bedrock.amazonaws.com'],
  pitfalls: [
    'Misleading catch-all: community reports the same text for missing s3vectors:QueryVectors, missing InvokeModel on embedding profile, malformed embedding ARN',
    'propagation: retry with back-off (terraform does)',
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'kb->assume',
      weight: 75,
      because:
        'Bedrock says that it cannot assume the role of the knowledge base; missing s3vectors or model permissions surface with the same words',
    }),
  remedy: (clues) =>
    grantTrust(clues, {
      service: 'bedrock.amazonaws.com',
      text: 'Bedrock takes up the role of the knowledge base',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
    }),
};

export const kbRoleEmbedding: Cause = {
  id: 'KB_ROLE_EMBEDDING',
  title: 'The role of the knowledge base may not call the embedding model',
  edge: 'kb->embedding',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['bedrock:GetKnowledgeBase -> embeddingModelArn, roleArn'],
  pitfalls: ['Read the INNER message: IAM denial vs model access'],
  recognise: (clues) => {
    const because = 'the knowledge base embeds text with its own role, which may not invoke the embedding model';
    const byRole = whenDenied(clues, {
      fits:
        (clues.principal.worksFor === 'knowledgeBase' || clues.topic === 'kb->embedding') &&
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:GetInferenceProfile'),
      weight: 80,
      because,
    });
    return byRole ?? aboutTopic(clues, { topic: 'kb->embedding', weight: 78, because });
  },
  remedy: grants(
    'the knowledge base embeds text with this model',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const kbRoleS3: Cause = {
  id: 'KB_ROLE_S3',
  title: 'The role of the knowledge base may not list the bucket or read its objects',
  edge: 'kb->s3',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['bedrock:GetDataSource', 'bedrock:GetIngestionJob -> failureReasons', 's3:GetBucketPolicy'],
  pitfalls: [
    'ListBucket goes on the bucket ARN, GetObject on /*',
    'cross-account bucket: bucket policy too, and bucketOwnerAccountId on the data source',
    'missing ListBucket turns 404 into 403',
  ],
  recognise: (clues) => {
    const because =
      'the knowledge base reads its source with its own role: s3:ListBucket on the bucket, s3:GetObject on the objects';
    const isRole = clues.principal.worksFor === 'knowledgeBase' && isAction(clues, 's3:GetObject', 's3:ListBucket');
    const misses = isRole ? nearMisses(clues, 'resource') : [];
    const byRole = whenDenied(clues, {
      fits: isRole,
      weight: 80,
      tier: misses.length > 0 ? 'defect' : 'edge',
      places: misses,
      because,
    });
    return (
      byRole ??
      aboutTopic(clues, { topic: 'kb->s3', weight: 75, because }) ??
      aboutTopic(clues, { topic: 'kb->ingestion', weight: 60, because })
    );
  },
  remedy: (clues) => correctResource(clues, 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html'),
};

export const kbS3Kms: Cause = {
  id: 'KB_S3_KMS',
  title: 'The source objects are encrypted, and the role of the knowledge base may not decrypt them',
  edge: 'kb->kms',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html',
  evidence: ['kms:GetKeyPolicy', 'kms:ListGrants', 's3:GetEncryptionConfiguration'],
  pitfalls: [
    'alias ARNs do not match in Resource; use key ARN',
    'AWS managed key aws/s3 cannot be shared cross-account',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'knowledgeBase' && isAction(clues, 'kms:Decrypt'),
      weight: 80,
      because: 'the objects are encrypted with a key that the role may not use',
    }),
  remedy: grants(
    'the objects are encrypted with this key',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html',
  ),
};

export const kbSecret: Cause = {
  id: 'KB_SECRET',
  title: 'The role of the knowledge base cannot read the secret of its store or connector',
  edge: 'kb->secretsmanager',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['secretsmanager:GetResourcePolicy', 'kms:GetKeyPolicy'],
  pitfalls: ['secret ARN has a 6-char random suffix', 'Confluence OAuth also needs secretsmanager:PutSecretValue'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'secretsmanager:GetSecretValue') &&
        (clues.principal.worksFor === 'knowledgeBase' || says(clues, 'knowledge base', 'knowledgebase')),
      weight: 78,
      because: 'the store or connector keeps its login in a secret that the role may not read',
    }),
  remedy: grants(
    'the login of the store is in this secret',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const kbMultimodalStorage: Cause = {
  id: 'KB_MULTIMODAL_STORAGE',
  title: 'The role of the knowledge base may not write to its storage bucket',
  edge: 'kb->s3 (write)',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.principal.worksFor === 'knowledgeBase' && isAction(clues, 's3:PutObject', 's3:DeleteObject'),
      weight: 80,
      because: 'multimodal storage writes to a bucket with the role of the knowledge base',
    }),
  remedy: grants(
    'multimodal storage writes here',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const bdaInvoke: Cause = {
  id: 'BDA_INVOKE',
  title: 'Data automation needs the project and the data-automation profile',
  edge: 'kb/lambda->BDA',
  isPermissionProblem: true,
  verified: 'doc; profile id in message UNVERIFIED',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'AWS-owned project ARN has account "aws"',
    'CMK: needs kms:GenerateDataKey, Decrypt, DescribeKey, CreateGrant via bedrock',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:InvokeDataAutomationAsync', 'bedrock:GetDataAutomationStatus') ||
        clues.resource.type.startsWith('data-automation-'),
      weight: 78,
      because: 'InvokeDataAutomationAsync is checked on the project and on the profile',
    }),
  remedy: grants(
    'data automation is checked on this resource',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};
