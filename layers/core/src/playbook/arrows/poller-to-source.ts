import type { MeantRequest } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import { derive } from '../requests/derive.ts';

/** Lambda polls a queue or a stream with the function's role, which needs all that polling takes: Lambda's sentence names the first that is missing. */
export const pollOf = ({ principal, resource, action }: MeantRequest): readonly ChainRequest[] => {
  const source = sources.find(({ actions }) => actions.some((one) => one === action));
  return (source?.actions ?? []).map((each) =>
    derive({
      principal,
      by: 'denied',
      edge: 'lambda->source',
      action: each,
      resource,
      because: 'Lambda polls the event source with the role of the function',
      url: source?.url ?? null,
    }),
  );
};

export const isPolling = (action: string): boolean => sources.some(({ actions }) => actions.includes(action));

const sources: readonly { readonly actions: readonly string[]; readonly url: string }[] = [
  {
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  },
  {
    actions: ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream', 'kinesis:ListShards'],
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html',
  },
  {
    actions: ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream', 'dynamodb:ListStreams'],
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html',
  },
];
