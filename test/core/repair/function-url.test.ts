import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const chat = 'arn:aws:lambda:eu-west-1:111122223333:function:chat';
const forbidden =
  'The function URL answers {"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}.';
const statementFor = (action: string, condition: object) => ({
  Sid: action.replace(':', ''),
  Effect: 'Allow',
  Principal: '*',
  Action: action,
  Resource: chat,
  Condition: condition,
});
const forUrl = statementFor('lambda:InvokeFunctionUrl', { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } });
const policyOf = (...statements: readonly object[]) =>
  `Policy of the function:\n${JSON.stringify({ Version: '2012-10-17', Statement: statements })}`;
const second = {
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: 'lambda:InvokeFunction',
  Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
};

describe('a function URL that everybody may call', () => {
  it('gets the second permission, through the URL alone, where the first was shown', () => {
    const { fix, cause } = answerOf(`${forbidden}\n${policyOf(forUrl)}`);

    expect(cause).toBe('LAMBDA_URL_SECOND_ACTION');
    expect(fix.steps.map(({ statement }) => statement)).toEqual([
      expect.objectContaining({ ...second, Resource: chat }),
    ]);
    expect(fix.steps[0]?.cli).toContain('--invoked-via-function-url');
    expect(fix.verification.before).toBe('implicitDeny');
  });

  it.each([
    'AuthType NONE; the resource policy has Principal * and lambda:InvokeFunctionUrl.',
    'Auth type NONE. The function policy allows lambda:InvokeFunctionUrl for everyone.',
  ])('gets it where the first is only told: %s', (told) => {
    const { fix, cause } = answerOf(`${forbidden} ${told}`);

    expect(cause).toBe('LAMBDA_URL_SECOND_ACTION');
    expect(fix.steps.map(({ statement }) => statement)).toEqual([expect.objectContaining(second)]);
  });

  it('is edited in the lines of its template', () => {
    const template = [
      'Resources:',
      '  Chat:',
      '    Type: AWS::Lambda::Function',
      '    Properties: { FunctionName: chat, Handler: i.h, Runtime: nodejs22.x, Role: !GetAtt R.Arn, Code: { ZipFile: x } }',
      '  ChatUrl:',
      '    Type: AWS::Lambda::Url',
      '    Properties: { AuthType: NONE, TargetFunctionArn: !Ref Chat }',
      '  Open:',
      '    Type: AWS::Lambda::Permission',
      '    Properties:',
      '      FunctionName: !Ref Chat',
      '      Action: lambda:InvokeFunctionUrl',
      '      Principal: "*"',
      '      FunctionUrlAuthType: NONE',
    ].join('\n');

    const { fix } = answerOf(`Our function URL answers 403 Forbidden. The template:\n${template}`);

    expect(fix.steps.map(({ statement }) => statement)).toEqual([expect.objectContaining(second)]);
    const [edit] = fix.steps.flatMap(({ edits = [] }) => edits);
    expect(edit?.text).toContain("Principal: '*'");
    expect(edit?.text).toContain('InvokedViaFunctionUrl: true');
  });

  it.each([
    ['nobody said that it is', `${forbidden}\nfunction ${chat}`],
    ['only the kind of sign-in is told', `${forbidden} AuthType NONE.`],
    ['both are there', `${forbidden}\n${policyOf(forUrl, { ...second, Resource: chat })}`],
  ])('gets no public permission where %s', (_, text) => {
    expect(JSON.stringify(answerOf(text).fix.steps)).not.toContain('"*\\"');
    expect(answerOf(text).fix.steps.filter(({ statement }) => JSON.stringify(statement).includes('"AWS":"*"'))).toEqual(
      [],
    );
  });

  it('opens nothing by itself: a call of the function from outside stays withheld', () => {
    const { fix } = answerOf(
      `User: anonymous is not authorized to perform: lambda:InvokeFunction on resource: ${chat} because no resource-based policy allows the lambda:InvokeFunction action`,
    );

    expect(fix.steps).toEqual([]);
  });

  const aloneBy = (condition: object): string => {
    const { details, fix } = answerOf(`${forbidden}\n${policyOf(statementFor('lambda:InvokeFunctionUrl', condition))}`);
    return JSON.stringify([details, fix]);
  };

  it.each([
    { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
    { StringNotEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  ])('is none where the policy lets in signed callers alone, whoever they are: %j', (condition) => {
    expect(aloneBy(condition)).not.toMatch(/without signing|anonymous|"AWS\W+\*/);
  });

  it.each([
    { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    { StringNotEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
  ])('is one where the policy asks for no signature: %j', (condition) => {
    expect(aloneBy(condition)).toMatch(/"AWS\W+\*/);
  });
});
