import { readArn } from '../../arn/index.ts';
import { noEvidence } from '../../intake/index.ts';
import type { ReadResource } from './resource-reader.ts';

/** The adapter of the resource's service, loaded when first needed; a resource whose service has no such policy tells nothing. */
export const readResource: ReadResource = {
  find: async (reading) => (await adapterOf(reading.arn))?.find(reading) ?? { kind: 'answered', output: reading.arn },
  read: async (reading) => (await adapterOf(reading.arn))?.read(reading) ?? noEvidence,
};

const adapterOf = async (arn: string): Promise<ReadResource | null> => {
  const { service, type } = readArn(arn);
  const load = adapters[`${service} ${type}`] ?? adapters[service];
  return load === undefined ? null : load();
};

const adapters: Readonly<Record<string, () => Promise<ReadResource>>> = {
  __proto__: null as never,
  'lambda function': async () => (await import('./read-lambda-function.ts')).readLambdaFunction,
  s3: async () => (await import('./read-bucket.ts')).readBucket,
  kms: async () => (await import('./read-key.ts')).readKey,
  'secretsmanager secret': async () => (await import('./read-secret.ts')).readSecret,
  sqs: async () => (await import('./read-queue.ts')).readQueue,
  sns: async () => (await import('./read-topic.ts')).readTopic,
  'dynamodb table': async () => (await import('./read-table.ts')).readTable,
  'ecr repository': async () => (await import('./read-repository.ts')).readRepository,
  'execute-api': async () => (await import('./read-rest-api.ts')).readRestApi,
  'iam role': async () => (await import('./read-trust.ts')).readTrust,
  'bedrock inference-profile': async () => (await import('./read-inference-profile.ts')).readInferenceProfile,
  'bedrock application-inference-profile': async () =>
    (await import('./read-inference-profile.ts')).readInferenceProfile,
  'bedrock knowledge-base': async () => (await import('./read-knowledge-base.ts')).readKnowledgeBase,
  'bedrock agent': async () => (await import('./read-agent.ts')).readAgent,
  'bedrock agent-alias': async () => (await import('./read-agent.ts')).readAgent,
  'bedrock guardrail': async () => (await import('./read-guardrail.ts')).readGuardrail,
  'aoss collection': async () => (await import('./read-collection.ts')).readCollection,
};
