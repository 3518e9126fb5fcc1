import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Uint8ArrayBlobAdapter } from '@smithy/core/serde';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { diagnoseFunction } from '../../../layers/core/src/aws/diagnose-function.ts';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';

const lambda = mockClient(LambdaClient);
const ask = diagnoseFunction({
  client: new LambdaClient({}),
  functionName: 'whydenied-diagnose',
  deadlineMilliseconds: 1_000,
});
const caller = 'arn:aws:sts::111122223333:assumed-role/developer/ada';

beforeEach(() => lambda.reset());

describe('the diagnose function', () => {
  it('is asked in the name of the caller and answers whole', async () => {
    const answered = await answerQuestion({ readers: [] })({ input: 'AccessDenied' });
    lambda.on(InvokeCommand).resolves({ Payload: Uint8ArrayBlobAdapter.fromString(JSON.stringify(answered)) });

    const got = await ask({ input: 'AccessDenied', hasChanged: true, onStatus: () => undefined }, caller);

    const { FunctionName, Payload } = lambda.commandCalls(InvokeCommand)[0]?.args[0].input ?? {};
    expect(got).toEqual(JSON.parse(JSON.stringify(answered)));
    expect(FunctionName).toBe('whydenied-diagnose');
    expect(JSON.parse(String(Payload))).toEqual({ question: { input: 'AccessDenied', hasChanged: true }, caller });
  });

  it('is out of reach when Lambda refuses', async () => {
    lambda.on(InvokeCommand).rejects(new Error('TooManyRequestsException'));

    const asked = ask({ input: 'AccessDenied' }, caller);

    await expect(asked).rejects.toMatchObject({ name: 'Fault', code: 'diagnose.unreachable', retryable: true });
  });

  it('is out of reach when it failed, whatever it said', async () => {
    const Payload = Uint8ArrayBlobAdapter.fromString('{"errorType":"Error","errorMessage":"bug"}');
    lambda.on(InvokeCommand).resolves({ FunctionError: 'Unhandled', Payload });

    const asked = ask({ input: 'AccessDenied' }, caller);

    await expect(asked).rejects.toMatchObject({ code: 'diagnose.unreachable' });
  });
});
