import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Uint8ArrayBlobAdapter } from '@smithy/core/serde';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '../../../functions/scan/handler.ts';
import { scanFunction } from '../../../layers/core/src/aws/scan-function.ts';

const lambda = mockClient(LambdaClient);
const ask = scanFunction({
  client: new LambdaClient({}),
  functionName: 'whydenied-scan',
  deadlineMilliseconds: 5_000,
});
const template = `Resources:
  Topic: { Type: AWS::SNS::Topic }
  Rule:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 day), Targets: [{ Id: T, Arn: !Ref Topic }] }
`;

/** Lambda between the two functions: the very handler of scan gets what the chat sends. */
const throughTheHandler = () =>
  lambda.on(InvokeCommand).callsFake(async ({ Payload }) => ({
    Payload: Uint8ArrayBlobAdapter.fromString(JSON.stringify(await handler(JSON.parse(String(Payload))))),
  }));

beforeEach(() => lambda.reset());

describe('the scan function, asked by the chat', () => {
  it('says what of a pasted template will be denied', async () => {
    throughTheHandler();

    const said = await ask(template);

    expect(lambda.commandCalls(InvokeCommand)[0]?.args[0].input.FunctionName).toBe('whydenied-scan');
    expect(said).toMatch(/^No, not as it stands/);
    expect(said).toContain('nothing lets `events.amazonaws.com` do `sns:Publish`');
  });

  it('says nothing of what is no template', async () => {
    throughTheHandler();

    expect(await ask('Resources: {}')).toBeNull();
  });

  it.each([
    ['Lambda refuses', () => lambda.on(InvokeCommand).rejects(new Error('TooManyRequestsException'))],
    [
      'it failed',
      () =>
        lambda
          .on(InvokeCommand)
          .resolves({ FunctionError: 'Unhandled', Payload: Uint8ArrayBlobAdapter.fromString('{"errorType":"Error"}') }),
    ],
    [
      'it answers something else',
      () => lambda.on(InvokeCommand).resolves({ Payload: Uint8ArrayBlobAdapter.fromString('{"words":1}') }),
    ],
  ])('leaves the chat its own check where %s', async (_, arrange) => {
    arrange();

    expect(await ask(template)).toBeNull();
  });
});
