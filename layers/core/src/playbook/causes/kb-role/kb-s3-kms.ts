import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html';

export const kbS3Kms: Cause = {
  id: 'KB_S3_KMS',
  title: 'The source objects are encrypted, and the role of the knowledge base may not decrypt them',
  edge: 'kb->kms',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['kms:GetKeyPolicy', 'kms:ListGrants', 's3:GetEncryptionConfiguration'],
  pitfalls: [
    'The ARN of an alias does not match in Resource: use that of the key',
    'The AWS managed key aws/s3 cannot be used from another account',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'kms:Decrypt') &&
        !says(clues, 'variablesSealed') &&
        (clues.principal.worksFor === 'knowledgeBase' || says(clues, 'ingestion')),
      because: 'the objects are encrypted with a key that the role may not use',
    }),
  remedy: grants('the objects are encrypted with this key', url),
};
