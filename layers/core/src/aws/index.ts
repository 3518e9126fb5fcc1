export { readerActions } from './account/read-commands.ts';
export { bedrockModel } from './bedrock-model.ts';
export type { BedrockModelOptions, Guardrail } from './bedrock-options.ts';
export { connectBedrock } from './connect-bedrock.ts';
export { connectStore } from './connect-store.ts';
export { type DiagnoseCall, diagnoseFunction } from './diagnose-function.ts';
export { type DynamodbStoreOptions, dynamodbStore } from './dynamodb-store.ts';
export { type LiveAccountOptions, liveAccount } from './live-account.ts';
export type { SimulatorLimits } from './simulate/token-bucket.ts';
