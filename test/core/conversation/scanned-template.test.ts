import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../layers/core/src/architecture/index.ts';
import { answerQuestion, memoryStore, takeTurn } from '../../../layers/core/src/index.ts';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: index.handler
      InlineCode: |
        import boto3
        def handler(event, context):
            boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])
      Policies:
        - Statement:
            - { Effect: Allow, Action: 'bedrock:ListFoundationModels', Resource: '*' }
`;

const scanning = async (text: string): Promise<string | null> => briefOf(text);

const reply = async (message: string, scans: boolean): Promise<string> => {
  const store = memoryStore({
    clock: Date.now,
    secondsToLive: 60,
    mostConversations: 9,
    mostBytes: 1e6,
    mostItemBytes: 1e5,
  });
  const taken = await takeTurn({
    answering: (question) => answerQuestion({ readers: [], live: undefined })(question, null),
    store,
    model: null,
    newId: () => crypto.randomUUID(),
    patience: { reading: 1, writing: 1 },
    ...(scans ? { scanning } : {}),
  })({ caller: 'local', message });
  return taken.kind === 'reply' ? taken.reply.reply : taken.kind;
};

describe('a pasted template and the question whether it will work', () => {
  const message = `Will this work?\n\n\`\`\`yaml\n${template}\`\`\`\n`;

  it('has its arrows decided, with the lines to change', async () => {
    const said = await reply(message, true);

    expect(said).toMatch(/^No, not as it stands: of \d arrows? in this template, (.*, )?1 will be denied/);
    expect(said).toContain('`bedrock:InvokeModel`');
    expect(said).toMatch(/```diff\n[^`]*\+ {14}Action: bedrock:InvokeModel/);
  });

  it('is read as JSON too', async () => {
    const queue = { Type: 'AWS::SQS::Queue' };
    const rule = {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['shop'] },
        Targets: [{ Id: 'q', Arn: { 'Fn::GetAtt': ['Jobs', 'Arn'] } }],
      },
    };
    const role = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: { Statement: [] },
        Policies: [
          {
            PolicyName: 'p',
            PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' }] },
          },
        ],
      },
    };
    const text = JSON.stringify({ Resources: { Jobs: queue, Rule: rule, Role: role } }, null, 2);

    expect(await reply(`will this work?\n\n${text}`, true)).toContain('`events.amazonaws.com`');
  });

  it('is checked by its policies alone where nobody scans', async () => {
    const said = await reply(message, false);

    expect(said).not.toContain('arrows in this template');
    expect(said.length).toBeGreaterThan(20);
  });

  it('is said to work where it does', async () => {
    const good = message.replace(
      "Action: 'bedrock:ListFoundationModels', Resource: '*'",
      "Action: 'bedrock:InvokeModel', Resource: 'arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0'",
    );

    expect(await reply(good, true)).toMatch(/^Yes: of \d arrows? in this template, \d works?/);
  });
});
