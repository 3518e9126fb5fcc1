export { type DynamodbStoreOptions, dynamodbStore } from './dynamodb-store.ts';
