import type { World } from '../world/world.ts';
import { atRuntime, fieldIn, type GivenRecord, textIn } from './given.ts';

/**
 * What Amazon Transcribe reads and writes for a job with the credentials of whoever starts it; nothing where the call hands it a role.
 * https://docs.aws.amazon.com/transcribe/latest/dg/security_iam_id-based-policy-examples.html#auth-role-iam-user
 */
export const transcribedMedia = (
  { scope }: World,
  parameters: GivenRecord,
): readonly { readonly action: string; readonly resource: string }[] => {
  if (fieldIn(parameters, 'JobExecutionSettings') !== undefined) return [];
  const arn = `arn:${scope.partition}:s3:::`;
  const uri = textIn((fieldIn(parameters, 'Media') ?? {}) as GivenRecord, 'MediaFileUri');
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(uri ?? '') ?? [];
  const out = textIn(parameters, 'OutputBucketName');
  return [
    ...(bucket === undefined ? [] : [{ action: 's3:GetObject', resource: `${arn}${bucket}/${key}` }]),
    ...(out === undefined ? [] : [{ action: 's3:PutObject', resource: `${arn}${out}/${atRuntime('file')}` }]),
  ];
};
