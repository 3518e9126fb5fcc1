import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

const ruled = (source: string, parameters = 'SourceArn: { Type: String }') => `Parameters:
  ${parameters}
Resources:
  Nightly:
    Type: AWS::Events::Rule
    Properties: { Name: nightly, ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: !GetAtt Ask.Arn }] }
  Other:
    Type: AWS::Events::Rule
    Properties: { Name: other, ScheduleExpression: rate(1 day) }
  Let:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Ask
      Principal: events.amazonaws.com
      ${source}
  Ask:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.13, Handler: index.handler, Role: arn:aws:iam::111122223333:role/x, Code: { ZipFile: "def handler(e, c): pass" } }
`;

describe('a source that only a parameter tells', () => {
  it.each([
    'SourceArn: !Ref SourceArn',
    'SourceArn: !Sub "arn:aws:events:${AWS::Region}:${AWS::AccountId}:rule/${SourceArn}"',
    'SourceAccount: !Ref SourceArn',
    'SourceArn: !ImportValue rule',
  ])('may be the rule: %s', (source) => {
    const result = scanText(ruled(source));

    expect(verdict(result, 'Nightly', 'Ask')).toBe('unknown');
    expect(errors(result)).toEqual([]);
  });

  it.each([
    ['another rule', 'SourceArn: !GetAtt Other.Arn'],
    [
      'another rule, by a name that is written',
      'SourceArn: !Sub "arn:aws:events:${AWS::Region}:${AWS::AccountId}:rule/other"',
    ],
    ['no rule', 'SourceArn: !Sub "arn:aws:s3:::${SourceArn}"'],
  ])('is not the rule where it is %s', (_, source) => {
    expect(verdict(scanText(ruled(source)), 'Nightly', 'Ask')).toBe('broken');
  });

  it('is the one that the parameter gives', () => {
    const given = (rule: string) =>
      scanText(ruled('SourceArn: !Ref SourceArn'), {
        parameters: { SourceArn: `arn:aws:events:us-east-1:111122223333:rule/${rule}` },
        regions: ['us-east-1'],
        account: '111122223333',
      });

    expect(verdict(given('nightly'), 'Nightly', 'Ask')).toBe('works');
    expect(verdict(given('other'), 'Nightly', 'Ask')).toBe('broken');
  });

  it('may be the queue that a topic’s policy names', () => {
    const topic = (condition: string) => `Parameters: { Bucket: { Type: String } }
Resources:
  Files: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: !Ref Told }] } } }
  Told: { Type: AWS::SNS::Topic }
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Told]
      PolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: s3.amazonaws.com }, Action: sns:Publish, Resource: !Ref Told, Condition: ${condition} }]
`;

    expect(
      verdict(scanText(topic('{ ArnLike: { "aws:SourceArn": !Sub "arn:aws:s3:::${Bucket}" } }')), 'Files', 'Told'),
    ).toBe('unknown');
    expect(
      verdict(
        scanText(topic('{ ArnLike: { "aws:SourceArn": arn:aws:sqs:us-east-1:111122223333:x } }')),
        'Files',
        'Told',
      ),
    ).toBe('broken');
  });
});
