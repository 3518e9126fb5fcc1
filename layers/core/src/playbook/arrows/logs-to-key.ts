import type { MeantRequest } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';

/** CloudWatch Logs writes and reads an encrypted log group: the key's policy admits the Region's service for that group. */
export const keyUseOf = (
  { partition, region, account }: Call,
  { principal, resource, context }: MeantRequest,
): readonly ChainRequest[] =>
  ['kms:GenerateDataKey', 'kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'].map((action) =>
    derive({
      principal,
      by: 'other',
      edge: 'logs->kms',
      action,
      resource: resource ?? `arn:${partition}:kms:${region}:${account}:key/{KeyId}`,
      context,
      because: 'CloudWatch Logs encrypts and decrypts the log group with this key',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
      needsResourcePolicy: true,
    }),
  );
