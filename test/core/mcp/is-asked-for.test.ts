import { expect, it } from 'vitest';
import { isAskedFor } from '../../../layers/core/src/mcp/is-asked-for.ts';

const principal = 'arn:aws:iam::111122223333:role/app';
const own = 'us-east-1:111122223333';
const must = [
  ['s3:GetObject', 'arn:aws:s3:::docs/in/a'],
  ['s3:PutObject', `arn:aws:s3:${own}:accesspoint/ap/object/a`],
  ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0'],
  ['sqs:SendMessage', `arn:aws:sqs:${own}:jobs`],
].map(([action = '', resource = '']) => ({ principal, action, resource }));

it.each([
  's3:GetObject on arn:aws:s3:::docs/*',
  `s3:GetObject on arn:aws:s3:::docs/* by ${principal}`,
  `s3:PutObject on arn:aws:s3:${own}:accesspoint/ap/object/*`,
  `sqs:SendMessage on arn:aws:sqs:${own}:jobs`,
])('what is opened within the one thing that is asked for, is asked for: %s', (opened) => {
  expect(isAskedFor(opened, must)).toBe(true);
});

it.each([
  's3:GetObject on arn:aws:s3:::docs*',
  's3:GetObject on arn:aws:s3:::docs/* by anonymous',
  `s3:PutObject on arn:aws:s3:${own}:accesspoint/*`,
  `s3:PutObject on arn:aws:s3:${own}:accesspoint/ap*`,
  'bedrock:InvokeModel on arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0',
  'bedrock:InvokeModel on arn:aws:bedrock:us-east-1::foundation-model/*',
  'sqs:SendMessage on arn:aws:sqs:us-east-1:*:jobs',
])('what is opened beyond it, in another Region, account or thing, is not: %s', (opened) => {
  expect(isAskedFor(opened, must)).toBe(false);
});
