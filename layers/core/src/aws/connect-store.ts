import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock, ConversationStore } from '../conversation/index.ts';
import { dynamodbStore } from './dynamodb-store.ts';

/** Conversations in a table, over a client with the SDK's own configuration. */
export const connectStore = (options: {
  readonly table: string;
  readonly clock: Clock;
  readonly secondsToLive: number;
}): ConversationStore => dynamodbStore({ ...options, client: new DynamoDBClient({}) });
