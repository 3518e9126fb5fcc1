import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

/** Queues that nobody lets the rule into that fills them. */
const queues = (count: number): string => `Resources:
${Array.from(
  { length: count },
  (_, index) => `  Queue${index}: { Type: AWS::SQS::Queue }
  Rule${index}:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: !GetAtt Queue${index}.Arn }] }
`,
).join('')}`;

const reasons = (template: string, files: Readonly<Record<string, string>> = {}) =>
  scanText(template, { files }).findings.map(({ message, fix }) => ({
    isFixed: fix !== null,
    why: /No edit is offered yet: ([^;]+)/.exec(message)?.[1] ?? null,
  }));

describe('a finding that an edit may mend', () => {
  it('says nothing of it where the edit is offered', () => {
    expect(reasons(queues(6))).toEqual(Array.from({ length: 6 }, () => ({ isFixed: true, why: null })));
  });

  it('says that the template would hold more resources than CloudFormation takes', () => {
    const found = reasons(queues(249));

    expect(found.filter(({ isFixed }) => isFixed)).toHaveLength(2);
    expect(found.filter(({ isFixed }) => !isFixed).map(({ why }) => why)).toEqual(
      Array.from({ length: 247 }, () => expect.stringContaining('more than CloudFormation takes')),
    );
  });

  it('says that another fix changes the same lines', () => {
    const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.13, Handler: app.handler, CodeUri: src/ }
`;
    const code = `import boto3

def handler(event, context):
    boto3.client("sns").publish(TopicArn="arn:aws:sns:us-east-1:111122223333:done", Message="x")
    boto3.client("s3").get_object(Bucket="files", Key="a")
`;

    expect(reasons(template, { 'src/app.py': code })).toEqual([
      { isFixed: true, why: null },
      { isFixed: false, why: 'it would change lines that another fix changes' },
    ]);
  });

  it('says that a long text is not read again for each of them', () => {
    const trust = (length: number) => `Description: ${'x'.repeat(length)}
Resources:
  Agent:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Service: bedrock.amazonaws.com }
            Action: sts:AssumeRole
`;

    expect(reasons(trust(10))).toEqual([{ isFixed: true, why: null }]);
    expect(reasons(trust(250_000))).toEqual([
      { isFixed: false, why: 'it was not proven, for a text of this size is read again so often and no more' },
    ]);
  });
});
