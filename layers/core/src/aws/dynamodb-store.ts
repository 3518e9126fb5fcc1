import { GetItemCommand, type GetItemCommandOutput, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type Conversation, fitConversation, isConversation, type KeptConversations } from '../conversation/index.ts';
import { Fault } from '../fault.ts';
import { conversationItem } from './conversation-item.ts';
import type { DynamodbStoreOptions } from './dynamodb-store-options.ts';
import { reachTable, unlessRefused } from './reach-table.ts';

const defaultDeadline = 2_000;

// An item may have 400 KiB with its attribute names: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
const mostItemBytes = 380 * 1024;

/** Conversations in one DynamoDB table: keys `pk` (the caller) and `sk` (the conversation), time to live in `expiresAt`. */
export const dynamodbStore = (options: DynamodbStoreOptions): KeptConversations => {
  const now = (): number => Math.floor(options.clock() / 1000);
  const reach = reachTable(options.deadlineMilliseconds ?? defaultDeadline);
  return {
    load: async (key) => {
      const input = { TableName: options.table, Key: conversationItem(key), ConsistentRead: true };
      const { Item } = await reach((way) => options.client.send(new GetItemCommand(input), way));
      return readItem(Item, now());
    },
    save: async (key, { conversation, version }) => {
      const item = {
        ...conversationItem(key),
        version: { N: String(version + 1) },
        expiresAt: { N: String(now() + options.secondsToLive) },
        conversation: { S: fitConversation(conversation, mostItemBytes) },
      };
      const input = { TableName: options.table, Item: item, ...onVersion(version, now()) };
      return unlessRefused(
        reach((way) => options.client.send(new PutItemCommand(input), way)),
        'saved',
        'conflict',
      );
    },
  };
};

const readItem = (item: GetItemCommandOutput['Item'], now: number) => {
  const { version, expiresAt, conversation } = item ?? {};
  // DynamoDB deletes an expired item within days, not at once: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
  if (conversation?.S === undefined || Number(expiresAt?.N) <= now) return null;
  return { conversation: readConversation(conversation.S), version: Number(version?.N) };
};

const onVersion = (version: number, now: number) =>
  version === 0
    ? {
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': { N: String(now) } },
      }
    : {
        ConditionExpression: '#version = :version AND expiresAt > :now',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': { N: String(version) }, ':now': { N: String(now) } },
      };

const readConversation = (json: string): Conversation => {
  const value = parse(json);
  if (isConversation(value)) return value;
  throw new Fault('store.corrupt', 'this conversation cannot be read: leave `conversationId` out to begin a new one');
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
