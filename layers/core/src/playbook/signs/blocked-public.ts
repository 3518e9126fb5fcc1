import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { isAction } from './denied-action.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

/** S3 Block Public Access refused, whatever the policies allow: by its own sentence, or a public policy or ACL was written. */
export const blockedPublic = (clues: Clues): Recognition | null => {
  const because = 'a setting of S3 Block Public Access refuses public policies and ACLs, whatever the policies allow';
  if (says(clues, 'blockedPublic')) return found({ tier: 'sentence', confidence: 'certain', because });
  const isWriting = isAction(clues, 's3:PutBucketPolicy', 's3:PutBucketAcl', 's3:PutObjectAcl');
  const isPublic = says(clues, 'publicWords');
  return isWriting && isPublic && !hasSentence(clues)
    ? found({ tier: 'sentence', confidence: 'possible', because })
    : null;
};
