import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock, ConversationStore } from '../conversation/index.ts';
import { dynamodbForget } from './dynamodb-forget.ts';

/** Forgets conversations of a table, over a client with the SDK's own configuration; it can read and save none. */
export const connectForget = (options: {
  readonly table: string;
  readonly clock: Clock;
}): ConversationStore['forget'] => dynamodbForget({ ...options, client: new DynamoDBClient({}) });
