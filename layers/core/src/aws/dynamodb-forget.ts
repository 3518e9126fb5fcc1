import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { ConversationStore } from '../conversation/index.ts';
import { conversationItem } from './conversation-item.ts';
import type { DynamodbStoreOptions } from './dynamodb-store-options.ts';
import { reachTable, unlessRefused } from './reach-table.ts';

/** Forgets a conversation of the table: one that has expired was none. */
export const dynamodbForget = (options: Omit<DynamodbStoreOptions, 'secondsToLive'>): ConversationStore['forget'] => {
  const reach = reachTable(options.deadlineMilliseconds ?? 2_000);
  return (key) => {
    const command = new DeleteItemCommand({
      TableName: options.table,
      Key: conversationItem(key),
      ConditionExpression: 'attribute_exists(pk) AND expiresAt > :now',
      ExpressionAttributeValues: { ':now': { N: String(Math.floor(options.clock() / 1000)) } },
    });
    return unlessRefused(
      reach((way) => options.client.send(command, way)),
      true,
      false,
    );
  };
};
