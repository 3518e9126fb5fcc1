import type { MeantRequest } from '../facts.ts';

type Place = { readonly text: string; readonly lower: string };

/** Bedrock's `Invalid Output Config/Credentials` of StartAsyncInvoke: the caller may not write where the result is to lie. https://docs.aws.amazon.com/nova/latest/userguide/video-gen-access.html */
export const asyncOutput = ({ text, lower }: Place): Partial<MeantRequest> | null =>
  lower.includes('startasyncinvoke') || lower.includes('start_async_invoke') || lower.includes('start-async-invoke')
    ? {
        principal: 'arn:aws:iam::{AccountId}:role/{ExecutionRole}',
        action: 's3:PutObject',
        resource: `arn:aws:s3:::${outputIn(text)}`,
      }
    : null;

const outputIn = (text: string): string => {
  const [, bucket, folder = ''] = output.exec(text.slice(0, longest)) ?? [];
  return bucket === undefined
    ? '{BucketName}/*'
    : `${bucket}/${folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`}*`;
};

const longest = 20_000;
const output = /s3Uri["']?\s{0,4}[:=]\s{0,4}["']s3:\/\/([a-z0-9][a-z0-9.-]{2,62})\/?([\w./=-]{0,200})["']/i;
