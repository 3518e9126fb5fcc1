import { readArn } from '../../arn/index.ts';
import type { PolicyStore, ResourceService } from '../home/policy-store.ts';
import { awsCommand, regionOption } from './aws-command.ts';
import { nameWord, shellWord } from './shell-word.ts';

type ResourceStore = Extract<PolicyStore, { kind: 'resource' }>;

/** The commands that print, replace and delete the policy of a resource; `write` is to be followed by the document. */
export type ResourceCommands = { readonly read: string; readonly write: string; readonly remove: string | null };

export const resourceCommands = (store: ResourceStore): ResourceCommands => {
  const [client, by, read, query, write, remove] = verbs[store.service];
  const region = client === 's3api' ? null : regionOption(store.region);
  const which = [...ofAccount(store), `${by} ${identifier(store, by)}`].join(' ');
  const [writeVerb = '', ...writeOptions] = write.split(' ');
  const [readVerb = '', ...readOptions] = read.split(' ');
  return {
    read: awsCommand(client, readVerb, which, region, ...readOptions, '--query', query, '--output text'),
    write: awsCommand(client, writeVerb, which, region, ...writeOptions),
    remove: remove === null ? null : awsCommand(client, remove, which, region),
  };
};

// An access point is named within its account.
const ofAccount = ({ service, arn }: ResourceStore): readonly string[] =>
  service === 'accessPoint' ? [`--account-id ${nameWord(readArn(arn).account, '{AccountId}')}`] : [];

const identifier = (store: ResourceStore, by: string): string => {
  if (by === '--queue-url') return shellWord(queueUrl(store));
  return by.endsWith('-arn') || by === '--secret-id' ? nameWord(store.arn, '{Arn}') : nameWord(store.name, '{Name}');
};

/** The address of a queue, in China under a domain of its own: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html */
export const queueUrl = ({ arn, region, name }: ResourceStore): string => {
  const { partition, account } = readArn(arn);
  return `https://sqs.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}/${account}/${name}`;
};

/** Client, option that names the resource, command that prints, where the policy stands, command that writes, command that deletes. */
type Verbs = readonly [string, string, string, string, string, string | null];

const byArn = (client: string, query: string, option: string): Verbs => [
  client,
  '--resource-arn',
  'get-resource-policy',
  query,
  `put-resource-policy ${option}`,
  'delete-resource-policy',
];

// https://docs.aws.amazon.com/cli/latest/reference/
const verbs: Readonly<Record<ResourceService, Verbs>> = {
  bucket: ['s3api', '--bucket', 'get-bucket-policy', 'Policy', 'put-bucket-policy --policy', 'delete-bucket-policy'],
  key: [
    'kms',
    '--key-id',
    'get-key-policy --policy-name default',
    'Policy',
    'put-key-policy --policy-name default --policy',
    null,
  ],
  secret: [
    'secretsmanager',
    '--secret-id',
    'get-resource-policy',
    'ResourcePolicy',
    'put-resource-policy --block-public-policy --resource-policy',
    'delete-resource-policy',
  ],
  repository: [
    'ecr',
    '--repository-name',
    'get-repository-policy',
    'policyText',
    'set-repository-policy --policy-text',
    'delete-repository-policy',
  ],
  topic: [
    'sns',
    '--topic-arn',
    'get-topic-attributes',
    'Attributes.Policy',
    'set-topic-attributes --attribute-name Policy --attribute-value',
    null,
  ],
  queue: [
    'sqs',
    '--queue-url',
    'get-queue-attributes --attribute-names Policy',
    'Attributes.Policy',
    'set-queue-attributes --attributes',
    null,
  ],
  domain: [
    'opensearch',
    '--domain-name',
    'describe-domain',
    'DomainStatus.AccessPolicies',
    'update-domain-config --access-policies',
    null,
  ],
  vectorBucket: [
    's3vectors',
    '--vector-bucket-name',
    'get-vector-bucket-policy',
    'policy',
    'put-vector-bucket-policy --policy',
    'delete-vector-bucket-policy',
  ],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
  accessPoint: [
    's3control',
    '--name',
    'get-access-point-policy',
    'Policy',
    'put-access-point-policy --policy',
    'delete-access-point-policy',
  ],
  api: ['apigateway', '--rest-api-id', 'get-rest-api', 'policy', 'update-rest-api --patch-operations', null],
  table: byArn('dynamodb', 'Policy', '--policy'),
  guardrail: byArn('bedrock', 'resourcePolicy', '--resource-policy'),
  agentCore: byArn('bedrock-agentcore-control', 'policy', '--policy'),
};
