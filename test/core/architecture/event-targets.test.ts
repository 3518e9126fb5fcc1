import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

const standing = `  Files: { Type: AWS::S3::Bucket }
  Jobs: { Type: AWS::SQS::Queue }
  News: { Type: AWS::SNS::Topic }
  Turn:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.13, Handler: app.handler, Role: 'arn:aws:iam::111122223333:role/turn', Code: {} }
`;
const sent = {
  'a bucket’s queue': (target: string) => `  From:
    Type: AWS::S3::Bucket
    Properties: { NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: ${target} }] } }
`,
  'a bucket’s function': (target: string) => `  From:
    Type: AWS::S3::Bucket
    Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: ${target} }] } }
`,
  'a topic’s queue': (target: string) => `  From:
    Type: AWS::SNS::Topic
    Properties: { Subscription: [{ Protocol: sqs, Endpoint: ${target} }] }
`,
  'a rule’s dead letters': (target: string) => `  From:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: { source: [app] }
      Targets: [{ Id: a, Arn: 'arn:aws:logs:us-east-1:111122223333:log-group:x', DeadLetterConfig: { Arn: ${target} } }]
`,
} as const;
const scanned = (wire: keyof typeof sent, target: string) =>
  scanText(`Parameters: { Elsewhere: { Type: String } }\nResources:\n${standing}${sent[wire](target)}`);

describe('what takes a service’s events', () => {
  it.each([
    ['a bucket’s queue', '!GetAtt Jobs.Arn', 'Jobs', 'sqs:SendMessage'],
    ['a bucket’s function', '!GetAtt Turn.Arn', 'Turn', 'lambda:InvokeFunction'],
    ['a topic’s queue', '!GetAtt Jobs.Arn', 'Jobs', 'sqs:SendMessage'],
    ['a rule’s dead letters', '!GetAtt Jobs.Arn', 'Jobs', 'sqs:SendMessage'],
  ] as const)('has to let it in: %s', (wire, target, to, action) => {
    const result = scanned(wire, target);

    expect(verdict(result, 'From', to)).toBe('broken');
    expect(errors(result)).toEqual([expect.stringContaining(action)]);
  });

  it.each([
    ['a bucket’s queue', '!GetAtt Files.Arn', 'Files', 'a queue belongs there'],
    ['a bucket’s queue', '!GetAtt Turn.Arn', 'Turn', 'a queue belongs there'],
    ['a bucket’s function', '!GetAtt Jobs.Arn', 'Jobs', 'a function belongs there'],
    ['a topic’s queue', '!Ref News', 'News', 'a queue belongs there'],
    ['a rule’s dead letters', '!GetAtt Files.Arn', 'Files', 'a queue belongs there'],
  ] as const)('is nothing to grant where it is something else: %s is %s', (wire, target, to, because) => {
    const result = scanned(wire, target);

    expect(verdict(result, 'From', to)).toBe('unknown');
    expect(errors(result)).toEqual([]);
    expect(result.notDecided.map((each) => each.because).join()).toContain(because);
  });

  it('is what belongs there where another stack names it', () => {
    const { arrows, notDecided } = scanned('a bucket’s queue', '!Ref Elsewhere');

    expect(arrows.find(({ from }) => from === 'From')?.verdict).toBe('unknown');
    expect(notDecided.map(({ because }) => because).join()).toContain('itself is not in this template');
  });
});

describe('a function that many buckets notify', () => {
  const buckets = ['A', 'B'].map(
    (id) => `  ${id}:
    Type: AWS::S3::Bucket
    Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !GetAtt Turn.Arn }] } }
`,
  );
  const permission = (source: string) => `  Let${source.replace(/\W/g, '')}:
    Type: AWS::Lambda::Permission
    Properties: { Action: lambda:InvokeFunction, FunctionName: !Ref Turn, Principal: s3.amazonaws.com, SourceArn: ${source} }
`;
  const verdicts = (...permissions: readonly string[]) => {
    const result = scanText(
      `Parameters: { Elsewhere: { Type: String } }\nResources:\n${standing}${buckets.join('')}${permissions.join('')}`,
    );
    return ['A', 'B'].map((from) => verdict(result, from, 'Turn'));
  };

  it.each([
    [['!GetAtt A.Arn'], ['works', 'broken']],
    [
      ['!GetAtt A.Arn', '!GetAtt B.Arn'],
      ['works', 'works'],
    ],
    [['!GetAtt Files.Arn'], ['broken', 'broken']],
    [
      ["'arn:aws:s3:::*'", '!GetAtt Files.Arn'],
      ['works', 'works'],
    ],
    [
      ['!GetAtt A.Arn', '!ImportValue other'],
      ['works', 'unknown'],
    ],
  ])('lets in each by its own permission, or by one that may mean it: %j', (sources, expected) => {
    expect(verdicts(...sources.map(permission))).toEqual(expected);
  });

  it('is not known to be shut where a part of the policy is not known', () => {
    const queued = buckets
      .join('')
      .replaceAll('LambdaConfigurations', 'QueueConfigurations')
      .replaceAll('Function: !GetAtt Turn', 'Queue: !GetAtt Jobs');
    const letIn = (more: string) => `  Let:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument:
        Statement:
          - { Effect: Allow, Principal: { Service: s3.amazonaws.com }, Action: sqs:SendMessage, Resource: !GetAtt Jobs.Arn, Condition: { ArnEquals: { aws:SourceArn: !GetAtt A.Arn } } }
${more}`;
    const verdictsOf = (more: string) => {
      const result = scanText(`Resources:\n${standing}${queued}${letIn(more)}`);
      return ['A', 'B'].map((from) => verdict(result, from, 'Jobs'));
    };

    expect(verdictsOf('')).toEqual(['works', 'broken']);
    expect(verdictsOf('          - !ImportValue others\n')).toEqual(['works', 'unknown']);
  });
});
