import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { readArn, withParts } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a topic, also where a subscription of it is named.
 * https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html
 */
export const readTopic: ReadResource = async (access, arn, signal) => {
  const { region, type: name } = readArn(arn);
  const TopicArn = withParts(arn, { name });
  const topics = access.client(SNSClient, region);
  const asked = await ask({ needs: 'sns:GetTopicAttributes', on: TopicArn }, signal, () =>
    topics.send(new GetTopicAttributesCommand({ TopicArn }), { abortSignal: signal }),
  );
  return resourceEvidence(
    { attachTo: arn, name: `${name} topic policy` },
    pick(asked, ({ Attributes }) => Attributes?.['Policy']),
  );
};
