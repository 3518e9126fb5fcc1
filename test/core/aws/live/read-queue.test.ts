import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { liveAccount } from '@whydenied/core/aws';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';

const mocks = { sqs: mockClient(SQSClient), sts: mockClient(STSClient) };

beforeEach(() => {
  for (const mock of Object.values(mocks)) mock.reset();
  mocks.sts.on(GetCallerIdentityCommand).resolves({ Arn: 'arn:aws:iam::111122223333:user/a', Account: '111122223333' });
});

const policy = '{"Version":"2012-10-17","Statement":[]}';
const queueArn = 'arn:aws:sqs:us-east-1:111122223333:jobs';
const named = (name: string): Error =>
  Object.assign(new Error('no'), { name, $metadata: { httpStatusCode: name.startsWith('AccessDenied') ? 403 : 400 } });
const readArn = (arn: string) =>
  liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now }).read(
    { kind: 'resource', arn, account: null },
    { signal: AbortSignal.timeout(60_000), mayCache: true, caller: null },
  );

describe('a queue', () => {
  it('is asked for its policy and its name alone, at the address that its ARN spells', async () => {
    mocks.sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { Policy: policy } });

    const evidence = await readArn(queueArn);

    expect(evidence.policies).toMatchObject([{ attachTo: queueArn, name: 'jobs queue policy', document: policy }]);
    expect(mocks.sqs.commandCalls(GetQueueAttributesCommand)[0]?.args[0].input).toEqual({
      QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/jobs',
      AttributeNames: ['Policy', 'QueueArn'],
    });
  });

  it('has its address in China under the suffix of China', async () => {
    mocks.sqs.on(GetQueueAttributesCommand).resolves({});

    await readArn('arn:aws-cn:sqs:cn-north-1:111122223333:jobs');

    expect(mocks.sqs.commandCalls(GetQueueAttributesCommand)[0]?.args[0].input.QueueUrl).toBe(
      'https://sqs.cn-north-1.amazonaws.com.cn/111122223333/jobs',
    );
  });

  it('without a policy was seen: there is none', async () => {
    mocks.sqs.on(GetQueueAttributesCommand).resolves({});

    const evidence = await readArn(queueArn);

    expect(evidence).toMatchObject({ policies: [], seenLayers: [{ policyType: 'resource', of: queueArn }] });
  });

  it('that AWS does not find may be one that we may not see, so it is unseen', async () => {
    mocks.sqs.on(GetQueueAttributesCommand).rejects(named('QueueDoesNotExist'));

    const evidence = await readArn(queueArn);

    expect(evidence.seenLayers).toEqual([]);
    expect(evidence.unseenLayers).toMatchObject([{ because: expect.stringContaining('QueueDoesNotExist') }]);
  });

  it('that may not be read is unseen, with the permission it takes', async () => {
    mocks.sqs.on(GetQueueAttributesCommand).rejects(named('AccessDeniedException'));

    const evidence = await readArn(queueArn);

    expect(evidence.unseenLayers).toMatchObject([{ because: expect.stringContaining('`sqs:GetQueueAttributes`') }]);
  });
});
