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

/** Where the result lies: what is said to be the output; one place that is shown alone may be it, one of several may be what is read. */
const outputIn = (text: string): string => {
  const places = [...text.slice(0, longest).matchAll(place)].map(({ index, 1: bucket, 2: folder = '' }) => ({
    isOutput: /output(?! config\/)[^{}]{0,40}\{?[^{}]{0,40}$/i.test(text.slice(Math.max(0, index - 90), index)),
    of: `${bucket}/${folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`}*`,
  }));
  const said = places.filter(({ isOutput }) => isOutput);
  const [only, another] = new Set((said.length > 0 ? said : places).map(({ of }) => of));
  return only === undefined || another !== undefined ? '{BucketName}/*' : only;
};

const longest = 20_000;
const place = /s3Uri["']?\s{0,4}[:=]\s{0,4}["']s3:\/\/([a-z0-9][a-z0-9.-]{2,62})\/?([\w./=-]{0,200})["']/gi;
