import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { readArn, withParts } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

const topicOf = (arn: string): string => withParts(arn, { name: readArn(arn).type });

/**
 * The policy of a topic, also where a subscription of it is named.
 * https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html
 */
export const readTopic = resourceReader({
  needs: 'sns:GetTopicAttributes',
  on: topicOf,
  send: (access, arn, options) =>
    access
      .client(SNSClient, readArn(arn).region)
      .send(new GetTopicAttributesCommand({ TopicArn: topicOf(arn) }), options),
  nameIn: ({ Attributes }) => Attributes?.['TopicArn'],
  untold: unseenResource,
  show: ({ arn }, asked) =>
    resourceEvidence(
      { attachTo: arn, name: `${readArn(arn).type} topic policy` },
      pick(asked, ({ Attributes }) => Attributes?.['Policy']),
    ),
});
