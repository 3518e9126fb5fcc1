import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

describe('a variable that is a parameter of a condition', () => {
  const byCondition = (condition: string, more = '') => `Transform: AWS::Serverless-2016-10-31
Parameters:
  Kind: { Type: String }
  Other: { Type: String }
Conditions:
  IsFile: ${condition}
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Environment: { Variables: { KIND: !Ref Kind, OTHER: !Ref Other } }
      Policies:
        - Version: 2012-10-17
          Statement:
            - { Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*' }
            - !If
              - IsFile
              - { Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::files/*' }
              - !Ref AWS::NoValue
${more}`;
  const asked = (test: string, condition: string) => {
    const code = [
      'import os',
      'import boto3',
      'KIND = os.environ["KIND"]',
      'OTHER = os.environ["OTHER"]',
      'def handler(event, context):',
      `    if ${test}:`,
      `        boto3.client("s3").get_object(Bucket="files", Key="a")`,
      '',
    ].join('\n');
    const { arrows, findings, notDecided } = scanText(byCondition(condition), { files: { 'src/app.py': code } });
    const denied = findings.filter(({ level }) => level === 'error').length;
    return {
      verdict: arrows.find(({ to }) => to.includes(':s3:'))?.verdict,
      denied,
      because: notDecided.map((each) => each.because),
    };
  };

  it.each([
    ['KIND == "file"', '!Equals [!Ref Kind, file]'],
    ['"file" == KIND', '!Equals [file, !Ref Kind]'],
    ['KIND in ("file",)', '!Equals [!Ref Kind, file]'],
    ['KIND == "file"', '!Not [!Not [!Equals [!Ref Kind, file]]]'],
  ])('is not what the condition asks for where it does not hold: %s, %s', (test, condition) => {
    expect(asked(test, condition)).toEqual({
      verdict: 'unknown',
      denied: 0,
      because: [expect.stringContaining('called only where a test turns out otherwise')],
    });
  });

  it('is none of the values that two conditions together ask for where neither holds', () => {
    const both = '!Or [!Equals [!Ref Kind, file], !Equals [!Ref Kind, both]]';

    expect(asked('KIND == "file" or KIND == "both"', both)).toEqual({ verdict: 'works', denied: 0, because: [] });
  });

  it.each([
    ['KIND != "file"', '!Equals [!Ref Kind, file]'],
    ['KIND == "both"', '!Equals [!Ref Kind, file]'],
    ['OTHER == "file"', '!Equals [!Ref Kind, file]'],
    ['KIND', '!Equals [!Ref Kind, file]'],
    ['KIND == "file"', '!And [!Equals [!Ref Kind, file], !Equals [!Ref Other, file]]'],
  ])('may be all else: %s, %s', (test, condition) => {
    expect(asked(test, condition)).toMatchObject({ verdict: 'conditional', denied: 1 });
  });
});
