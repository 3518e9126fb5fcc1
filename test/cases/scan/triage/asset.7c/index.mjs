import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const models = new BedrockRuntimeClient({});
const rows = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const events = new EventBridgeClient({});
const secrets = new SecretsManagerClient({});
const { CASES, HOOK_KEY, DESK, MANNERS } = process.env;

let signature;
const sign = async () => {
  signature ??= (await secrets.send(new GetSecretValueCommand({ SecretId: HOOK_KEY }))).SecretString;
  return signature;
};

const openOf = (team) =>
  rows.send(
    new QueryCommand({
      TableName: CASES,
      IndexName: 'byTeam',
      KeyConditionExpression: 'team = :team',
      ExpressionAttributeValues: { ':team': team },
    }),
  );

const teamFor = async (text) => {
  const { output } = await models.send(
    new ConverseCommand({
      modelId: 'anthropic.claude-3-haiku-20240307-v1:0',
      messages: [{ role: 'user', content: [{ text }] }],
      guardrailConfig: { guardrailIdentifier: MANNERS, guardrailVersion: '1' },
    }),
  );
  return output.message.content[0].text;
};

export const handler = async ({ Records }) => {
  for (const { messageId, body } of Records) {
    const team = await teamFor(body);
    const { Count } = await openOf(team);
    await rows.send(new PutCommand({ TableName: CASES, Item: { id: messageId, team, body, signed: await sign() } }));
    if (Count > 9)
      await events.send(
        new PutEventsCommand({ Entries: [{ EventBusName: DESK, Source: 'triage', DetailType: 'urgent', Detail: body }] }),
      );
  }
};
