import { readArn } from '../../arn/index.ts';
import { type ArnKind, arnOf } from './arn-of.ts';
import type { Ask, Composition } from './composition.ts';
import { type Guarded, guardedTitles } from './guarded.ts';
import { letLogsUse } from './let-logs-use.ts';
import type { Named } from './named-things.ts';

/** A service of AWS let in for one source: Bedrock's logs into a bucket, an agent to its function, a bucket to a queue; null: none is meant. */
export const letServiceIn = (wish: Guarded): Composition | null =>
  letLogsUse(wish) ??
  // Whose account is let in comes in no service's name.
  (wish.named.guests.length > 0 ? null : (ofLogging(wish) ?? ofSource(wish) ?? ofService(wish)));

type From = {
  readonly service: string;
  readonly sourceArn: string;
  readonly action: string;
  readonly resource: string;
};

/** A service that comes in its own name, for one source. */
const letIn = (
  wish: Guarded,
  { service, sourceArn, action, resource }: From,
  [notes, source]: readonly [readonly string[], Composition['source']],
): Composition => {
  const { named, target } = wish;
  const met = { 'aws:SourceAccount': named.account, 'aws:SourceArn': sourceArn.replaceAll('*', 'x') };
  const ask = (expect: Ask['expect'], context: object, says: string): Ask => ({
    expect,
    request: {
      principal: service,
      action,
      resource: resource.replaceAll('*', 'x'),
      resourceAccount: named.account,
      context: context as typeof met,
    },
    says,
  });
  const compares = /[*?]/.test(sourceArn) ? 'ArnLike' : 'ArnEquals';
  return {
    policyType: 'resource',
    title: guardedTitles[target],
    statements: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: action,
        Resource: resource,
        Condition: { StringEquals: { 'aws:SourceAccount': named.account }, [compares]: { 'aws:SourceArn': sourceArn } },
      },
    ],
    asks: [
      ask('allowed', met, ''),
      ask(
        'denied',
        {
          ...met,
          'aws:SourceAccount': '999999999999',
          'aws:SourceArn': sourceArn.replace(named.account, '999999999999').replace(/[^:/]*$/, 'other'),
        },
        'for another source',
      ),
    ],
    notes,
    source,
  };
};

/** https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html */
const ofLogging = (wish: Guarded): Composition | null => {
  const { target, plain, named } = wish;
  if (
    target !== 'bucket' ||
    !/invocation log|model log|bedrock.{0,40}\blogs?\b|\blogs?\b.{0,40}bedrock|\blogging\b|protokoll|journalis|registro|ログ|日志/.test(
      plain,
    ) ||
    named.principals.length > 0
  )
    return null;
  return letIn(
    wish,
    {
      service: 'bedrock.amazonaws.com',
      sourceArn: `arn:aws:bedrock:${named.region}:${named.account}:*`,
      action: 's3:PutObject',
      resource: `${arnOf.bucket(named)}/${named.prefix ?? ''}AWSLogs/${named.account}/BedrockModelInvocationLogs/*`,
    },
    [
      [
        'bucket and logging are in the same Region and account; a bucket encrypted with a KMS key needs `kms:GenerateDataKey` for `bedrock.amazonaws.com` in the key policy too',
      ],
      {
        name: 'Monitor model invocation using CloudWatch Logs and Amazon S3',
        url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
      },
    ],
  );
};

/** A service that is told by the ARN of what it comes from: a distribution that reads a bucket, a rule that sends to a queue. */
const ofSource = (wish: Guarded): Composition | null => {
  const { named, grants, target } = wish;
  if (named.principals.length > 0) return null;
  const source = named.arns.find((arn) => sources[readArn(arn).service] !== undefined) ?? distributionIn(wish);
  const [grant] = grants.filter(({ actions }) => !actions.includes('s3:ListBucket'));
  if (source === undefined || (target !== 'bucket' && target !== 'topic' && target !== 'queue')) return null;
  const { service, account } = readArn(source);
  const [usual, on] = usually[target];
  return letIn(
    account === '' ? wish : { ...wish, named: { ...named, account } },
    {
      service: sources[service] ?? '',
      sourceArn: source,
      action: grant?.actions[0] ?? usual,
      resource: grant?.resources[0] ?? arnOf[on](named),
    },
    [
      ['a bucket or queue that is encrypted with a KMS key needs the same service in the key policy too'],
      {
        name: 'The confused deputy problem',
        url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
      },
    ],
  );
};

/** A distribution that is told by its id. */
const distributionIn = ({ plain, named }: Guarded): string | undefined => {
  const id =
    /distribu\w*(?: id)?:? ["'`]?(?<id>e(?=[a-z]*\d)[a-z0-9]{6,14})\b/.exec(plain)?.groups?.['id'] ??
    (/cloudfront/.test(plain) ? /\be(?=[a-z]*\d)[a-z0-9]{11,14}\b/.exec(plain)?.[0] : undefined);
  return id === undefined ? undefined : `arn:aws:cloudfront::${named.account}:distribution/${id.toUpperCase()}`;
};

// Those that come in their own name and send the ARN of what they come from.
const sources: Readonly<Record<string, string>> = {
  __proto__: null as never,
  cloudfront: 'cloudfront.amazonaws.com',
  events: 'events.amazonaws.com',
  scheduler: 'scheduler.amazonaws.com',
  cloudtrail: 'cloudtrail.amazonaws.com',
  cloudwatch: 'cloudwatch.amazonaws.com',
};

const usually = {
  bucket: ['s3:GetObject', 'objects'],
  queue: ['sqs:SendMessage', 'queue'],
  topic: ['sns:Publish', 'topic'],
} as const satisfies Readonly<Record<string, readonly [string, ArnKind]>>;

const ofService = (wish: Guarded): Composition | null => {
  const { target, plain, named } = wish;
  if (target === 'function') {
    const from = callerOfFunction(plain, named);
    return from === null
      ? null
      : letIn(wish, { ...from, action: 'lambda:InvokeFunction', resource: arnOf.function(named) }, [
          [
            'the role of the caller needs nothing for it: the service comes in its own name; by the CLI it is `aws lambda add-permission`',
          ],
          from.page,
        ]);
  }
  if (target !== 'queue' && target !== 'topic') return null;
  const ofAlarms = letAlarmsIn(wish);
  if (ofAlarms !== null) return ofAlarms;
  return ofSender({ ...wish, target });
};

/** What sends to a queue or a topic in its own name. */
const ofSender = (wish: Guarded & { readonly target: 'queue' | 'topic' }): Composition | null => {
  const { target, plain, named } = wish;
  const action = target === 'queue' ? 'sqs:SendMessage' : 'sns:Publish';
  const resource = target === 'queue' ? arnOf.queue(named) : arnOf.topic(named);
  if (/\bs3\b|bucket|バケット|桶/.test(plain))
    return letIn(wish, { service: 's3.amazonaws.com', sourceArn: arnOf.bucket(named), action, resource }, [
      [],
      {
        name: 'Granting permissions to publish event notification messages to a destination',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
      },
    ]);
  if (target === 'queue' && /\bsns\b|topic|トピック|主题/.test(plain))
    return letIn(wish, { service: 'sns.amazonaws.com', sourceArn: arnOf.topic(named), action, resource }, [
      [],
      {
        name: 'Subscribing an Amazon SQS queue to an Amazon SNS topic',
        url: 'https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html',
      },
    ]);
  if (/eventbridge|\bevents?\b rule|イベント/.test(plain))
    return letIn(
      wish,
      {
        service: 'events.amazonaws.com',
        sourceArn: `arn:aws:events:${named.region}:${named.account}:rule/{RuleName}`,
        action,
        resource,
      },
      [
        [],
        {
          name: 'Using resource-based policies for Amazon EventBridge',
          url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html',
        },
      ],
    );
  return null;
};

/** Alarms that tell a topic. */
const letAlarmsIn = (wish: Guarded): Composition | null => {
  const { target, plain, named } = wish;
  if (target !== 'topic' || !/cloudwatch|\balarms?\b/.test(plain) || named.principals.length > 0) return null;
  return letIn(
    wish,
    {
      service: 'cloudwatch.amazonaws.com',
      sourceArn: `arn:aws:cloudwatch:${named.region}:${named.account}:alarm:*`,
      action: 'sns:Publish',
      resource: arnOf.topic(named),
    },
    [
      ['a topic that is encrypted with a KMS key needs `cloudwatch.amazonaws.com` in the key policy too'],
      {
        name: 'Example cases for Amazon SNS access control',
        url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
      },
    ],
  );
};

const callerOfFunction = (
  plain: string,
  named: Named,
): (Pick<From, 'service' | 'sourceArn'> & { readonly page: Composition['source'] }) | null => {
  if (/\bagente?s?\b|エージェント|代理|bedrock/.test(plain))
    return {
      service: 'bedrock.amazonaws.com',
      sourceArn: arnOf.agent(named),
      page: {
        name: 'Resource-based policy to allow Amazon Bedrock to invoke an action group Lambda function',
        url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
      },
    };
  if (/api ?gateway|\bapi\b/.test(plain))
    return {
      service: 'apigateway.amazonaws.com',
      sourceArn: `arn:aws:execute-api:${named.region}:${named.account}:{ApiId}/*/*/*`,
      page: {
        name: 'Invoking a Lambda function using an Amazon API Gateway endpoint',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
      },
    };
  if (/\bs3\b|bucket|バケット|桶/.test(plain))
    return {
      service: 's3.amazonaws.com',
      sourceArn: arnOf.bucket(named),
      page: {
        name: 'Process Amazon S3 event notifications with Lambda',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html',
      },
    };
  if (/eventbridge|schedule/.test(plain))
    return {
      service: 'events.amazonaws.com',
      sourceArn: `arn:aws:events:${named.region}:${named.account}:rule/{RuleName}`,
      page: {
        name: 'Using resource-based policies for Amazon EventBridge',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html',
      },
    };
  return null;
};
