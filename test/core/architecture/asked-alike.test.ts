import { describe, expect, it } from 'vitest';
import { openTalk } from '../conversation/talk.ts';
import { scanText } from './scan-text.ts';

// One and the same call, asked about with AWS's sentence and looked through before it is deployed: one fix.
const template = (statement: string, call: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Notes:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: notes
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: index.handler
      InlineCode: |
        import boto3
        def handler(event, context):
            boto3.client(${call})
      Policies:
        - Statement:
${statement}
`;

const allow = (action: string, resource: string): string =>
  `            - Effect: Allow\n              Action: ${action}\n              Resource: ${resource}`;
const logs = allow('logs:PutLogEvents', "'*'");
const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const direct = allow(
  'bedrock:InvokeModel',
  '!Sub arn:aws:bedrock:${AWS::Region}::foundation-model/amazon.nova-lite-v1:0',
);
const profile = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-lite-v1:0';
const throughProfile = '"bedrock-runtime").converse(modelId="us.amazon.nova-lite-v1:0", messages=[]';
const byModel = (operation: string): string =>
  `"bedrock-runtime").${operation}(modelId="amazon.nova-lite-v1:0", messages=[]`;

/** The lines that come in, without the name of their statement, and as they stand once they are deployed. */
const addedIn = (diff: string): readonly string[] =>
  diff
    .split('\n')
    .filter((line) => line.startsWith('+') && !line.startsWith('+++'))
    .map((line) => line.replaceAll('${AWS::Region}', 'us-east-1').replaceAll('${AWS::AccountId}', '111122223333'))
    .map((line) => line.replace('!Sub ', '').replace(/^\+(\s+)- Sid: .*$/, ''))
    .flatMap((line) => (line === '' ? [] : line.replace(/^\+\s+(?:- )?/, '')));

describe.each([
  ['a profile, and its model is allowed already', direct, throughProfile, ['bedrock:InvokeModel', profile]],
  ['a profile, and nothing is allowed', logs, throughProfile, ['bedrock:InvokeModel', profile]],
  ['a model', logs, byModel('converse'), ['bedrock:InvokeModel', model]],
  ['a stream', direct, byModel('converse_stream'), ['bedrock:InvokeModelWithResponseStream', model]],
  [
    'a table of the template',
    logs,
    '"dynamodb").query(TableName="notes"',
    ['dynamodb:Query', 'arn:aws:dynamodb:us-east-1:111122223333:table/notes'],
  ],
] as const)('a call of %s', (_, statement, call, [action, resource]) => {
  it('has the same fix when it was refused and when it would be', async () => {
    const text = template(statement, call);
    const { findings } = scanText(text, { regions: ['us-east-1'], account: '111122223333' });
    const scanned = findings.find(({ level }) => level === 'error');

    const { reply } = await openTalk().say({
      say: `User: arn:aws:sts::111122223333:assumed-role/stack-AskRole-ABC/x is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
      evidence: { template: text },
    });

    const asked = addedIn(/```diff\n([\s\S]*?)```/.exec(reply)?.[1] ?? '');
    expect(asked).not.toEqual([]);
    expect(addedIn(scanned?.fix?.diff ?? '')).toEqual(asked);
  });
});

it('a function without any policy gets one for a profile and its models', () => {
  const text = template(logs, throughProfile).replace(/ {6}Policies:[\s\S]*/, '');

  const { findings } = scanText(text, { regions: ['us-east-1'], account: '111122223333' });
  const { fix } = findings.find(({ level }) => level === 'error') ?? {};

  expect(fix?.proof).toMatchObject({ after: 'allowed', brokenAfter: 0, reread: true });
  expect(fix?.diff.match(/^\+\s+Policies:$/gm)).toHaveLength(1);
  expect(fix?.diff.match(/^\+\s+- Effect: Allow$/gm)).toHaveLength(2);
});
