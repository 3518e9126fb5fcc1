import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock, KeptConversations, Usage } from '../conversation/index.ts';
import { dynamodbStore } from './dynamodb-store.ts';
import { type DynamodbUsageOptions, dynamodbUsage } from './dynamodb-usage.ts';

/** Conversations in a table, over a client with the SDK's own configuration. */
export const connectStore = (options: {
  readonly table: string;
  readonly clock: Clock;
  readonly secondsToLive: number;
}): KeptConversations => dynamodbStore({ ...options, client: new DynamoDBClient({}) });

/** The usage of callers and model in the same table. */
export const connectUsage = (options: Omit<DynamodbUsageOptions, 'client'>): Usage =>
  dynamodbUsage({ ...options, client: new DynamoDBClient({ maxAttempts: 2 }) });
