import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Clock, Usage } from '../conversation/index.ts';
import { reachTable, unlessRefused } from './reach-table.ts';

export type DynamodbUsageOptions = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly clock: Clock;
  /** Questions of one caller in an hour of the clock; 0: as many as they like. */
  readonly questionsPerHour: number;
  /** Tokens of the model in a day of UTC; 0: as many as it takes. */
  readonly tokensPerDay: number;
};

const hour = 3_600_000;
const deadlineMilliseconds = 1_000;

/** Usage in the table of the conversations: one item a caller and hour, one a day, each of which expires by itself. */
export const dynamodbUsage = (options: DynamodbUsageOptions): Usage => {
  const { client, table: TableName, clock, questionsPerHour, tokensPerDay } = options;
  const send = reachTable(deadlineMilliseconds);
  const dayKey = () => ({ pk: { S: 'USAGE' }, sk: { S: `DAY#${new Date(clock()).toISOString().slice(0, 10)}` } });
  const kept = (hours: number) => ({ N: String(Math.floor(clock() / 1000) + hours * 3_600) });
  return {
    take: async (caller) => {
      if (questionsPerHour === 0) return { kind: 'taken' };
      const began = Math.floor(clock() / hour) * hour;
      const command = new UpdateItemCommand({
        TableName,
        Key: { pk: { S: `CALLER#${caller}` }, sk: { S: `USAGE#${new Date(began).toISOString().slice(0, 13)}` } },
        UpdateExpression: 'ADD questions :one SET expiresAt = :until',
        ConditionExpression: 'attribute_not_exists(questions) OR questions < :most',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':most': { N: String(questionsPerHour) }, ':until': kept(2) },
      });
      const isTaken = await unlessRefused(
        send((way) => client.send(command, way)),
        true,
        false,
      );
      return isTaken ? { kind: 'taken' } : { kind: 'spent', freesAt: began + hour };
    },
    hasTokens: async () => {
      if (tokensPerDay === 0) return true;
      const command = new GetItemCommand({ TableName, Key: dayKey() });
      const { Item } = await send((way) => client.send(command, way));
      return Number(Item?.['tokens']?.N ?? 0) < tokensPerDay;
    },
    spend: async (tokens) => {
      if (tokensPerDay === 0) return;
      const command = new UpdateItemCommand({
        TableName,
        Key: dayKey(),
        UpdateExpression: 'ADD tokens :tokens SET expiresAt = :until',
        ExpressionAttributeValues: { ':tokens': { N: String(tokens) }, ':until': kept(48) },
      });
      await send((way) => client.send(command, way));
    },
  };
};
