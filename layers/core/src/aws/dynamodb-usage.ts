import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Usage } from '../conversation/index.ts';
import { type DynamodbQuestionsOptions, dynamodbQuestions } from './dynamodb-questions.ts';
import { reachTable } from './reach-table.ts';

export type DynamodbUsageOptions = DynamodbQuestionsOptions & {
  /** Tokens of the model in a day of UTC; 0: as many as it takes. */
  readonly tokensPerDay: number;
};

const deadlineMilliseconds = 1_000;
const secondsKept = 48 * 3_600;

/** Usage in the table of the conversations: the questions of each caller, and one item a day for the model's tokens. */
export const dynamodbUsage = (options: DynamodbUsageOptions): Usage => {
  const { client, table: TableName, clock, tokensPerDay } = options;
  const send = reachTable(deadlineMilliseconds);
  const dayKey = () => ({ pk: { S: 'USAGE' }, sk: { S: `DAY#${new Date(clock()).toISOString().slice(0, 10)}` } });
  return {
    take: dynamodbQuestions(options),
    hasTokens: async () => {
      if (tokensPerDay === 0) return true;
      const command = new GetItemCommand({ TableName, Key: dayKey() });
      const { Item } = await send((way) => client.send(command, way));
      return Number(Item?.['tokens']?.N ?? 0) < tokensPerDay;
    },
    spend: async (tokens) => {
      if (tokensPerDay === 0) return;
      const until = Math.floor(clock() / 1000) + secondsKept;
      const command = new UpdateItemCommand({
        TableName,
        Key: dayKey(),
        UpdateExpression: 'ADD tokens :tokens SET expiresAt = :until',
        ExpressionAttributeValues: { ':tokens': { N: String(tokens) }, ':until': { N: String(until) } },
      });
      await send((way) => client.send(command, way));
    },
  };
};
