import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../conversation/index.ts';

export type DynamodbStoreOptions = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly clock: Clock;
  readonly secondsToLive: number;
  /** How long one call may take, with its retries. */
  readonly deadlineMilliseconds?: number;
};
