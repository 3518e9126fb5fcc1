import { expect, it } from 'vitest';
import { queueUrl } from '../../../../layers/core/src/repair/forms/resource-command.ts';

it.each([
  ['arn:aws:sqs:eu-west-1:111122223333:jobs', 'eu-west-1', 'https://sqs.eu-west-1.amazonaws.com/111122223333/jobs'],
  [
    'arn:aws-cn:sqs:cn-north-1:111122223333:jobs',
    'cn-north-1',
    'https://sqs.cn-north-1.amazonaws.com.cn/111122223333/jobs',
  ],
])('the address of the queue %s is that of its partition', (arn, region, url) => {
  expect(queueUrl({ kind: 'resource', service: 'queue', arn, name: 'jobs', region })).toBe(url);
});
