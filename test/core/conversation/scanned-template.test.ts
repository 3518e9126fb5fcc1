import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../layers/core/src/architecture/index.ts';
import { printBrief } from '../../../layers/core/src/architecture/report/print-brief.ts';
import { sayTemplateGrants } from '../../../layers/core/src/conversation/engines/say-template-grants.ts';
import { answerQuestion, memoryStore, takeTurn } from '../../../layers/core/src/index.ts';
import type { SeenPolicy } from '../../../layers/core/src/intake/index.ts';

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

const reply = async (message: string, scans: boolean, evidence?: { readonly template: string }): Promise<string> => {
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
  })({ caller: 'local', message, ...(evidence === undefined ? {} : { evidence }) });
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

  it('has each warning named, with its action and its line', async () => {
    const said = await reply(message, true);
    const line = template.split('\n').findIndex((each) => each.includes('ListFoundationModels')) + 1;

    expect(said).toMatch(new RegExp(`- Line ${line}: [^\\n]*bedrock:ListFoundationModels`));
    expect(said).not.toContain('wider than needed, unused');
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

  it('is never said to work where its code was not read', async () => {
    const said = await reply(
      `will this work?\n\n${template.replace(/ {6}InlineCode: \|\n(?: {8}.*\n)+/, '      CodeUri: src/\n')}`,
      true,
    );

    expect(said).toMatch(/^I cannot tell yet: nothing in this template could be decided\./);
    expect(said.split('\n\n')[1]).toMatch(/^Not decided: Ask: the code of `Ask`/);
    expect(said).toContain('whydenied scan PATH');
  });

  it.each([
    ['pasted alone', template],
    ['in a fence', `\`\`\`yaml\n${template}\`\`\``],
    [
      'as JSON alone',
      JSON.stringify(
        {
          Resources: {
            Jobs: { Type: 'AWS::SQS::Queue' },
            Rule: {
              Type: 'AWS::Events::Rule',
              Properties: { Targets: [{ Id: 'q', Arn: { 'Fn::GetAtt': ['Jobs', 'Arn'] } }] },
            },
          },
        },
        null,
        2,
      ),
    ],
  ])('is looked through where nothing else is said: %s', async (_, message) => {
    expect(await reply(message, true)).toMatch(/^No, not as it stands: of \d arrows?/);
  });

  it('is looked through where it came as a file beside the question', async () => {
    expect(await reply('will this work?', true, { template })).toMatch(/^No, not as it stands: of \d arrows?/);
  });

  it('goes along with a denial as what it is', async () => {
    const denial =
      'User: arn:aws:sts::111122223333:assumed-role/ask/ask is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

    expect(await reply(denial, true, { template })).not.toContain('in this template,');
    expect(await reply(`My function fails with access denied since today:\n\n${template}`, true)).not.toContain(
      'in this template,',
    );
  });

  it('lists no name in part', () => {
    const regions = Array.from(
      { length: 9 },
      (_, index) => `arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-sonnet-4-5-2025092${index}-v1:0`,
    );
    const finding = {
      id: 'f1',
      rule: 'WD001',
      level: 'error',
      message: `\`Ask\` needs \`bedrock:InvokeModel\` on ${regions.map((each) => `\`${each}\``).join(', ')}, and \`AskRole\` does not allow it`,
      arrow: null,
      at: { file: 'template', line: 3, column: 1 },
      related: [],
      fingerprint: 'f',
      fix: null,
    } as const;
    const said = printBrief({
      nodes: [],
      arrows: [],
      findings: [finding],
      notDecided: [],
      asOf: { actions: '2026-09-26' },
    });

    expect(said.split('`').length % 2).toBe(1);
    expect(said).toMatch(/`arn:[^`]+v1:0` and more\./);
  });
});

describe('a template that is shown for a review', () => {
  const shown = `Transform: AWS::Serverless-2016-10-31
Resources:
  ToolFn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.12
      Policies:
        - AmazonBedrockFullAccess
        - Version: '2012-10-17'
          Statement:
            - Effect: Allow
              Action: [iam:PassRole, lambda:CreateFunction, lambda:InvokeFunction]
              Resource: '*'
`;

  it('has what its policies grant too widely told, and what the told use lacks', async () => {
    const said = await reply(
      `Please review before we go live, it looks up an order in Dynamo:\n\n\`\`\`yaml\n${shown}\`\`\`\n`,
      true,
    );

    expect(said).toContain('`iam:PassRole` together with `lambda:CreateFunction`');
    expect(said).toContain('`AmazonBedrockFullAccess` allows every action');
    expect(said).toContain('**missing:** `dynamodb:GetItem`');
  });

  it('has told what cannot work in its policies, though its code is not there', async () => {
    const said = await reply(
      `Anything wrong here?\n\n\`\`\`yaml\n${shown
        .replace(
          'Action: [iam:PassRole, lambda:CreateFunction, lambda:InvokeFunction]',
          'Action: bedrock:ConverseStream',
        )
        .replace(
          "Resource: '*'",
          'Resource: !Sub arn:aws:bedrock:us-east-1:${AWS::AccountId}:foundation-model/amazon.nova-lite-v1:0',
        )}\`\`\`\n`,
      true,
    );

    expect(said).toContain('rather `arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0`');
    expect(said).toContain('AWS has no action `bedrock:ConverseStream`');
  });

  it.each([
    ['AdministratorAccess', 'every action of every service'],
    ['PowerUserAccess', 'every action of nearly every service'],
  ])('has a policy of AWS of more than one service told as that: %s', (name, words) => {
    const arn = `arn:aws:iam::aws:policy/${name}`;

    expect(sayTemplateGrants([{ source: 'awsManaged', policyType: 'identity', arn } as SeenPolicy])).toContain(
      `\`${name}\` allows ${words}`,
    );
  });
});
