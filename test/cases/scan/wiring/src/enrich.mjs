import { bedrock } from '@ai-sdk/amazon-bedrock';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { embed } from 'ai';

const rows = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async (events) =>
  Promise.all(
    events.map(async ({ id, text }) => {
      const { Item } = await rows.send(new GetCommand({ TableName: process.env.NOTES, Key: { id } }));
      const { embedding } = await embed({ model: bedrock.textEmbeddingModel('amazon.titan-embed-text-v2:0'), value: text });
      return { ...Item, embedding };
    }),
  );
