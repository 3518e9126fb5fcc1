import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/answer-question.ts';
import { document } from './answer-of.ts';

const account = '730518264917';
const table = `arn:aws:dynamodb:eu-west-1:${account}:table/turns`;
const denied = `User: arn:aws:sts::${account}:assumed-role/ChatStack-AskServiceRole8E1F-1ABC/ask is not authorized to perform: dynamodb:GetItem on resource: ${table} because no identity-based policy allows the dynamodb:GetItem action`;
const allowed = 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0';

const template = JSON.stringify({
  Resources: {
    AskServiceRole8E1F: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: document({
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: 'sts:AssumeRole',
        }),
      },
      Metadata: { 'aws:cdk:path': 'ChatStack/Ask/ServiceRole/Resource' },
    },
    AskServiceRoleDefaultPolicy12: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'AskServiceRoleDefaultPolicy12',
        Roles: [{ Ref: 'AskServiceRole8E1F' }],
        PolicyDocument: document({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: allowed }),
      },
      Metadata: { 'aws:cdk:path': 'ChatStack/Ask/ServiceRole/DefaultPolicy/Resource' },
    },
  },
});

const typescript = `lib/chat-stack.ts:
\`\`\`ts
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as iam from 'aws-cdk-lib/aws-iam';

export class ChatStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const ask = new lambda.Function(this, 'Ask', { handler: 'index.handler' });
    ask.addToRolePolicy(new iam.PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: ['${allowed}'] }));
  }
}
\`\`\`
`;

const python = `# stacks/chat.py
from aws_cdk import aws_iam as iam
class Chat(Stack):
    def __init__(self, scope, id, **kw):
        super().__init__(scope, id, **kw)
        self.role = iam.Role(self, "AskRole", assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"))

`;

const answerTo = async (code: string, shown: object) =>
  (await answerQuestion({ readers: [] })({ input: `${code}${denied}`, evidence: shown })).answer;

describe('where CDK makes the policy', () => {
  it('the construct is named and its template is not edited', async () => {
    const { fix, explanation } = await answerTo('', { template });

    expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
    expect(fix.steps.map(({ edits }) => edits)).toEqual([undefined]);
    expect(explanation).toContain('**In the CDK code** (where `ChatStack/Ask` is made)');
    expect(explanation).toContain('fn.addToRolePolicy(new iam.PolicyStatement({');
    expect(explanation).toContain(`resources: ["${table}"],`);
    expect(explanation).not.toContain('aws iam put-role-policy');
  });

  it.each([
    ['with its template', { template }, '`ChatStack/Ask`'],
    ['by itself', {}, '`Ask`'],
  ])('file, line and variable come from the code, %s', async (_, shown, construct) => {
    const { explanation } = await answerTo(typescript, shown);

    expect(explanation).toContain(`below ${construct}, made in line 7 of \`lib/chat-stack.ts\` as shown`);
    expect(explanation).toContain('ask.addToRolePolicy(new iam.PolicyStatement({');
  });

  it('Python stays Python', async () => {
    const { explanation } = await answerTo(python, {});

    expect(explanation).toContain('below `AskRole`, made in line 6 of `stacks/chat.py` as shown');
    expect(explanation).toContain('self.role.add_to_policy(iam.PolicyStatement(');
    expect(explanation).toContain('actions=["dynamodb:GetItem"],');
  });

  it('a name that CloudFormation resolves is in no code that writes a template, and in no line of one', async () => {
    const hidden = (text: string): string => text.replaceAll('table/turns', 'table/{{resolve:ssm:/turns}}');
    const input = hidden(`${typescript}${denied}`);
    const sam = template.replaceAll('"aws:cdk:path"', '"made"');
    for (const shown of [{ template }, { template: sam }, {}]) {
      const { answer } = await answerQuestion({ readers: [] })({ input, evidence: shown });
      const lines = answer.fix.steps.map(({ sam: block, edits }) => `${block}${JSON.stringify(edits ?? [])}`).join();

      expect(answer.explanation).not.toMatch(/resources: \[[^\]]*\{\{resolve/);
      expect(lines).not.toContain('{{resolve');
    }
  });

  it('two roles and no template leave open which is meant', async () => {
    const { explanation } = await answerTo(python.replace('\n\n', '\n        other = iam.Role(self, "Other")\n\n'), {});

    expect(explanation).not.toContain('In the CDK code');
  });
});
