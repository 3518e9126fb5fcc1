import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandOutput,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  type Clock,
  type Conversation,
  type ConversationKey,
  type ConversationStore,
  fitConversation,
  isConversation,
} from '../conversation/index.ts';
import { Fault } from '../fault.ts';
import { withinTime } from './within-time.ts';

export type DynamodbStoreOptions = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly clock: Clock;
  readonly secondsToLive: number;
  /** How long one call may take, with its retries. */
  readonly deadlineMilliseconds?: number;
};

const defaultDeadline = 2_000;

// An item may have 400 KiB with its attribute names: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
const mostItemBytes = 380 * 1024;

/** Conversations in one DynamoDB table: keys `pk` (the caller) and `sk` (the conversation), time to live in `expiresAt`. */
export const dynamodbStore = (options: DynamodbStoreOptions): ConversationStore => {
  const now = (): number => Math.floor(options.clock() / 1000);
  const reach = reachWithin(options.deadlineMilliseconds ?? defaultDeadline);
  return {
    load: async (key) => {
      const input = { TableName: options.table, Key: itemKey(key), ConsistentRead: true };
      const { Item } = await reach((way) => options.client.send(new GetItemCommand(input), way));
      return readItem(Item, now());
    },
    save: async (key, { conversation, version }) => {
      const item = {
        ...itemKey(key),
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
    forget: (key) => {
      const input = { TableName: options.table, Key: itemKey(key), ...alive(now()) };
      return unlessRefused(
        reach((way) => options.client.send(new DeleteItemCommand(input), way)),
        true,
        false,
      );
    },
  };
};

const itemKey = ({ caller, conversationId }: ConversationKey) => ({
  pk: { S: `CALLER#${caller}` },
  sk: { S: `CONVERSATION#${conversationId}` },
});

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

const alive = (now: number) => ({
  ConditionExpression: 'attribute_exists(pk) AND expiresAt > :now',
  ExpressionAttributeValues: { ':now': { N: String(now) } },
});

const unlessRefused = async <Yes, No>(sent: Promise<unknown>, yes: Yes, no: No): Promise<Yes | No> => {
  try {
    await sent;
    return yes;
  } catch (error) {
    if (error instanceof Fault && error.cause instanceof ConditionalCheckFailedException) return no;
    throw error;
  }
};

type Way = { readonly abortSignal: AbortSignal };

const reachWithin =
  (milliseconds: number) =>
  async <Output>(send: (way: Way) => Promise<Output>): Promise<Output> => {
    const abortSignal = AbortSignal.timeout(milliseconds);
    try {
      return await withinTime(() => send({ abortSignal }), abortSignal);
    } catch (cause) {
      throw new Fault('store.unreachable', 'the conversations cannot be reached: try again in a moment', {
        cause,
        retryable: true,
      });
    }
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
