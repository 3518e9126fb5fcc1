import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const models = new BedrockRuntimeClient({});
const rows = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.HISTORY;

export const handler = async ({ id, question }) => {
  const { Items } = await rows.send(
    new QueryCommand({ TableName, KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': id } }),
  );
  const messages = [...(Items ?? []), { role: 'user', content: [{ text: question }] }];
  const { output } = await models.send(new ConverseCommand({ modelId: 'amazon.nova-micro-v1:0', messages }));
  await rows.send(new PutCommand({ TableName, Item: { id, answer: output } }));
  return output;
};
