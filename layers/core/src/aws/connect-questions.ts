import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TakeQuestion } from '../conversation/index.ts';
import { type DynamodbQuestionsOptions, dynamodbQuestions } from './dynamodb-questions.ts';

/** The questions of each caller in the table, over a client with the SDK's own configuration. */
export const connectQuestions = (options: Omit<DynamodbQuestionsOptions, 'client'>): TakeQuestion =>
  dynamodbQuestions({ ...options, client: new DynamoDBClient({ maxAttempts: 2 }) });
