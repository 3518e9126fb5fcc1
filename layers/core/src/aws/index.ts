export { bedrockModel } from './bedrock-model.ts';
export type { BedrockModelOptions, Guardrail } from './bedrock-options.ts';
export { type DynamodbStoreOptions, dynamodbStore } from './dynamodb-store.ts';
