import { GetQueueAttributesCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { readArn } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

/**
 * The policy of a queue. A queue that is not there and one that we may not see are told alike, so neither reads as "no policy".
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
 */
export const readQueue = resourceReader({
  needs: 'sqs:GetQueueAttributes',
  send: (access, arn, options) => {
    const { partition, region, account, name } = readArn(arn);
    const QueueUrl = `https://sqs.${region}.${suffixOf(partition)}/${account}/${name}`;
    const input = { QueueUrl, AttributeNames: ['Policy' as const, 'QueueArn' as const] };
    return access.client(QueueClient, region).send(new GetQueueAttributesCommand(input), options);
  },
  nameIn: ({ Attributes }) => Attributes?.QueueArn,
  untold: unseenResource,
  show: ({ arn }, asked) =>
    resourceEvidence(
      { attachTo: arn, name: `${readArn(arn).name} queue policy` },
      pick(asked, ({ Attributes }) => Attributes?.Policy),
    ),
});

/** Asked where the client's Region is, not at the host of an address that we made of a text. */
class QueueClient extends SQSClient {
  constructor(config: SQSClientConfig) {
    super({ ...config, useQueueUrlAsEndpoint: false });
  }
}

const suffixOf = (partition: string): string => (partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com');
