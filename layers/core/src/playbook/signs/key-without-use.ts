import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { type ShownStatement, speaksOf } from '../clues/shown-statement.ts';
import { isAction } from './denied-action.ts';
import { found } from './found.ts';
import { hasSentence, says } from './says.ts';

/** A key policy is shown that lets people manage the key and nobody use it, and a bucket under that key refuses an object without naming a policy. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html */
export const keyWithoutUse = (clues: Clues): Recognition | null => {
  if (hasSentence(clues) || !says(clues, 'encryptionKey', 'encryptedWithKey')) return null;
  const use = isAction(clues, 's3:PutObject')
    ? 'kms:GenerateDataKey'
    : isAction(clues, 's3:GetObject')
      ? 'kms:Decrypt'
      : null;
  const admits = clues.statements.filter(isOfKeyPolicy);
  if (use === null || admits.length === 0 || admits.some((statement) => speaksOf(statement, use))) return null;
  return found({
    tier: 'defect',
    places: admits,
    because: `the shown key policy allows \`${use}\` to nobody, and does not hand that decision to IAM`,
  });
};

const isOfKeyPolicy = ({ effect, actions, principals }: ShownStatement): boolean =>
  effect === 'Allow' &&
  principals.length > 0 &&
  actions.length > 0 &&
  actions.every((action) => action.toLowerCase().startsWith('kms:'));
