import { GetQueueAttributesCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a queue. A queue that is not there and one that we may not see are told alike, so neither reads as "no policy".
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
 */
export const readQueue: ReadResource = async (access, arn, signal) => {
  const { partition, region, account, name } = readArn(arn);
  const queues = access.client(QueueClient, region);
  const QueueUrl = `https://sqs.${region}.${suffixOf(partition)}/${account}/${name}`;
  const asked = await ask({ needs: 'sqs:GetQueueAttributes', on: arn }, signal, () =>
    queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Policy'] }), { abortSignal: signal }),
  );
  return resourceEvidence(
    { attachTo: arn, name: `${name} queue policy` },
    pick(asked, ({ Attributes }) => Attributes?.Policy),
  );
};

/** Asked where the client's Region is, not at the host of an address that we made of a text. */
class QueueClient extends SQSClient {
  constructor(config: SQSClientConfig) {
    super({ ...config, useQueueUrlAsEndpoint: false });
  }
}

const suffixOf = (partition: string): string => (partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com');
