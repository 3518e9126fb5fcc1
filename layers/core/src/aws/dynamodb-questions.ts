import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Clock, TakeQuestion } from '../conversation/index.ts';
import { reachTable, unlessRefused } from './reach-table.ts';

export type DynamodbQuestionsOptions = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly clock: Clock;
  /** Questions of one caller in an hour of the clock; 0: as many as they like. */
  readonly questionsPerHour: number;
};

const hour = 3_600_000;
const deadlineMilliseconds = 1_000;

/**
 * Questions counted in the table of the conversations, one item a caller and hour, which expires by itself. Its key begins
 * otherwise than a conversation's: a role can be let at the counts and at nothing else (`dynamodb:LeadingKeys`).
 */
export const dynamodbQuestions = ({
  client,
  table,
  clock,
  questionsPerHour,
}: DynamodbQuestionsOptions): TakeQuestion => {
  const send = reachTable(deadlineMilliseconds);
  return async (caller) => {
    if (questionsPerHour === 0) return { kind: 'taken' };
    const began = Math.floor(clock() / hour) * hour;
    const command = new UpdateItemCommand({
      TableName: table,
      Key: { pk: { S: `USAGE#${caller}` }, sk: { S: `HOUR#${new Date(began).toISOString().slice(0, 13)}` } },
      UpdateExpression: 'ADD questions :one SET expiresAt = :until',
      ConditionExpression: 'attribute_not_exists(questions) OR questions < :most',
      ExpressionAttributeValues: {
        ':one': { N: '1' },
        ':most': { N: String(questionsPerHour) },
        ':until': { N: String((began + 2 * hour) / 1000) },
      },
    });
    const isTaken = await unlessRefused(
      send((way) => client.send(command, way)),
      true,
      false,
    );
    return isTaken ? { kind: 'taken' } : { kind: 'spent', freesAt: began + hour };
  };
};
