import { beforeAll, describe, expect, it } from 'vitest';
import { loadJava } from '../../../layers/core/src/architecture/index.ts';
import { errors, scanText, verdict } from './scan-text.ts';

beforeAll(() => loadJava([{ path: 'Ask.java' }]));

const template = (uri: string, action: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Notes: { Type: AWS::DynamoDB::Table, Properties: { KeySchema: [{ AttributeName: id, KeyType: HASH }] } }
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: ${uri}
      Handler: com.x.Ask::handle
      Runtime: java21
      Environment: { Variables: { TABLE: !Ref Notes } }
      Policies: [{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: ${action}, Resource: !GetAtt Notes.Arn }] }]
`;

const files = {
  'ask/src/main/java/com/x/Ask.java': `package com.x;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
public class Ask {
  private final DynamoDbClient client = DynamoDbClient.create();
  public String handle(String in) {
    return client.getItem(r -> r.tableName(System.getenv("TABLE"))).toString();
  }
}
`,
};

describe('a function in Java', () => {
  it.each([
    ['ask', 'dynamodb:GetItem', 'works', 0],
    ['ask/', 'dynamodb:PutItem', 'broken', 1],
    ['ask/target/ask.jar', 'dynamodb:GetItem', 'works', 0],
  ])(
    'is read from its sources, also where what is built of them is deployed: %s, %s',
    (uri, action, expected, count) => {
      const result = scanText(template(uri, action), { files });

      expect(verdict(result, 'Ask', 'Notes')).toBe(expected);
      expect(errors(result)).toHaveLength(count);
      expect(result.notDecided).toEqual([]);
    },
  );
});
