import type { Cause } from '../../cause.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { trustsAnother } from '../../signs/trusts-another.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbRoleAssume: Cause = {
  id: 'KB_ROLE_ASSUME',
  title: 'Bedrock cannot take up the role of the knowledge base',
  edge: 'bedrock->kb role',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetRole', 'CloudTrail sts AssumeRole by bedrock.amazonaws.com'],
  pitfalls: [
    'The same words come for missing s3vectors:QueryVectors, for a missing InvokeModel on the embedding model, and for a malformed ARN of it',
    'A new role needs a moment: try again after a minute',
  ],
  oftenInstead: [
    { id: 'LL_PROPAGATION', because: 'the role or its policy may be newer than the call' },
    { id: 'KB_S3VECTORS', because: 'missing s3vectors actions are reported with these words' },
    { id: 'KB_ROLE_EMBEDDING', because: 'the role may lack the embedding model' },
  ],
  recognise: (clues) =>
    trustsAnother(clues, 'KB_ROLE_ASSUME') ??
    aboutTopic(clues, {
      topic: 'kb->assume',
      because:
        'Bedrock says that it cannot assume the role of the knowledge base; missing s3vectors or model permissions surface with the same words',
    }),
  remedy: (clues) =>
    grantTrust(clues, {
      service: 'bedrock.amazonaws.com',
      text: 'Bedrock takes up the role of the knowledge base',
      url,
    }),
};
