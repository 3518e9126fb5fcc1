import { afterEach, describe, expect, it } from 'vitest';
import { bedrockModel } from '../../../layers/core/src/aws/index.ts';
import type { Model } from '../../../layers/core/src/conversation/index.ts';
import { type BedrockCall, type BedrockTurn, converseAnswer, startBedrock, textSteps } from './bedrock-server.ts';

const modelId = 'us.amazon.nova-2-lite-v1:0';
const prompt = { system: 'you word findings', text: 'evidence' };
const schema = { name: 'candidates', description: 'what the text states', schema: { type: 'object' } };
const soon = () => AbortSignal.timeout(5_000);

let stop: (() => Promise<void>) | null = null;
afterEach(async () => {
  await stop?.();
  stop = null;
});

const open = async (
  answer: (call: BedrockCall) => BedrockTurn,
  guardrail: { id: string; version: string } | null = null,
) => {
  const server = await startBedrock(answer);
  stop = server.stop;
  return { ...server, model: bedrockModel({ client: server.client, modelId, guardrail }) };
};

const wholeText = async (model: Model, signal = soon()): Promise<string> => {
  let text = '';
  for await (const piece of model.write(prompt, signal)) text += piece;
  return text;
};

const stream = (...steps: readonly unknown[]): BedrockTurn => ({ kind: 'stream', steps: steps.flat() as never });

describe('words by Bedrock', () => {
  it('gives the text as it comes', async () => {
    const { model } = await open(() => stream(textSteps('The role lacks `bedrock:InvokeModel` – nothing else.')));

    expect(await wholeText(model)).toBe('The role lacks `bedrock:InvokeModel` – nothing else.');
  });

  it('always limits the tokens, sets no temperature and gives the model no tool', async () => {
    const { model, calls } = await open(() => stream(textSteps('x')));

    await wholeText(model);

    expect(calls[0]).toMatchObject({ operation: 'converse-stream', modelId });
    expect(calls[0]?.body['inferenceConfig']).toEqual({ maxTokens: expect.any(Number) });
    expect(calls[0]?.body['toolConfig']).toBeUndefined();
    expect(calls[0]?.body['guardrailConfig']).toBeUndefined();
  });

  it('applies the guardrail before words get out', async () => {
    const { model, calls } = await open(() => stream(textSteps('x')), { id: 'gr1', version: '3' });

    await wholeText(model);

    expect(calls[0]?.body['guardrailConfig']).toEqual({
      guardrailIdentifier: 'gr1',
      guardrailVersion: '3',
      streamProcessingMode: 'sync',
    });
  });

  const denied =
    'User: arn:aws:sts::111122223333:assumed-role/whydenied-chat/f is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-2-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModelWithResponseStream action';
  const error = (status: number, type: string, message = 'no'): BedrockTurn => ({
    kind: 'error',
    status,
    type,
    message,
  });
  const begun = textSteps('The role lacks', null);

  it.each<[string, BedrockTurn, string]>([
    ['throttled', error(429, 'ThrottlingException'), 'bedrock.throttled'],
    ['over a quota', error(400, 'ServiceQuotaExceededException'), 'bedrock.throttled'],
    ['denied', error(403, 'AccessDeniedException', denied), 'bedrock.denied'],
    ['told that the model is slow', error(408, 'ModelTimeoutException'), 'bedrock.timeout'],
    ['told that the model broke', error(424, 'ModelErrorException'), 'bedrock.unusable'],
    ['refused as invalid', error(400, 'ValidationException'), 'bedrock.invalid'],
    ['told of a model that does not exist', error(404, 'ResourceNotFoundException'), 'bedrock.invalid'],
    ['answered with a 500', error(500, 'InternalServerException'), 'bedrock.unreachable'],
    ['answered with a 503', error(503, 'ServiceUnavailableException'), 'bedrock.unreachable'],
    [
      'throttled inside the stream after 200',
      stream(begun, { exception: 'throttlingException', message: 'slow down' }),
      'bedrock.throttled',
    ],
    [
      'failed inside the stream after 200',
      stream(begun, { exception: 'modelStreamErrorException', message: 'broke' }),
      'bedrock.unusable',
    ],
    ['cut in mid-stream', stream(begun, 'cut'), 'bedrock.cut'],
    ['given an end without `messageStop`', stream(begun), 'bedrock.cut'],
    ['cut at the token limit', stream(textSteps('The role', 'max_tokens')), 'bedrock.cut'],
    ['withheld by a guardrail', stream(textSteps('Blocked.', 'guardrail_intervened')), 'bedrock.refused'],
    ['withheld by a filter', stream(textSteps('Blocked.', 'content_filtered')), 'bedrock.refused'],
    ['given a tool call nobody asked for', stream(textSteps('', 'tool_use')), 'bedrock.unusable'],
    ['given malformed output', stream(textSteps('{', 'malformed_model_output')), 'bedrock.unusable'],
  ])('when it is %s, says so as a fault', async (_, turn, code) => {
    const { model } = await open(() => turn);

    await expect(wholeText(model)).rejects.toMatchObject({ name: 'Fault', code });
  });

  it('keeps Bedrock’s own sentence when Bedrock denies us', async () => {
    const { model } = await open(() => error(403, 'AccessDeniedException', denied));

    await expect(wholeText(model)).rejects.toMatchObject({ cause: { message: denied } });
  });

  it('gives up on a slow model before the deadline and leaves the stream', async () => {
    const { model, closed } = await open(() => stream(begun, 'hang'));

    await expect(wholeText(model, AbortSignal.timeout(80))).rejects.toMatchObject({ code: 'bedrock.timeout' });

    await expect.poll(() => closed.length).toBe(1);
  });

  it('says that nobody answers at the endpoint', async () => {
    const { model, stop: shut } = await open(() => stream(begun));
    await shut();
    stop = null;

    await expect(wholeText(model)).rejects.toMatchObject({ code: 'bedrock.unreachable' });
  });
});

describe('reading by Bedrock', () => {
  const value = { action: 'bedrock:InvokeModel' };
  const text = converseAnswer([{ text: JSON.stringify(value) }]);
  const tool = converseAnswer([{ toolUse: { toolUseId: 't', name: 'candidates', input: value } }], 'tool_use');
  const invalid: BedrockTurn = { kind: 'error', status: 400, type: 'ValidationException', message: 'not supported' };
  const rungOf = ({ body }: BedrockCall): string => {
    if (body['outputConfig'] !== undefined) return 'jsonSchema';
    const choice = (body['toolConfig'] as { toolChoice?: object } | undefined)?.toolChoice;
    if (choice === undefined) return 'jsonText';
    return 'tool' in choice ? 'strictTool' : 'autoTool';
  };

  /** What a turn after a turn gets: each asks once. */
  const downTo = async (model: Model): Promise<unknown> => {
    for (let turn = 0; turn < 3; turn += 1) {
      const got = await model.extract(prompt, schema, soon()).catch(() => undefined);
      if (got !== undefined) return got;
    }
    return model.extract(prompt, schema, soon());
  };

  it.each<[string, Record<string, BedrockTurn>]>([
    ['jsonSchema', { jsonSchema: text }],
    ['strictTool', { strictTool: tool }],
    ['autoTool', { autoTool: tool }],
    ['jsonText', { jsonText: converseAnswer([{ text: `Here it is:\n\`\`\`json\n${JSON.stringify(value)}\n\`\`\`` }]) }],
  ])('goes down the ladder to %s and stays there', async (rung, takes) => {
    const { model, calls } = await open((call) => takes[rungOf(call)] ?? invalid);

    const first = await downTo(model);
    const before = calls.length;
    const second = await model.extract(prompt, schema, soon());

    expect(first).toEqual(value);
    expect(second).toEqual(value);
    expect(calls.slice(before).map(rungOf)).toEqual([rung]);
  });

  it('limits the tokens and sets no temperature on every rung', async () => {
    const { model, calls } = await open(() => invalid);

    await downTo(model).catch(() => undefined);

    expect(calls.map(rungOf)).toEqual(['jsonSchema', 'strictTool', 'autoTool', 'jsonText']);
    for (const call of calls) expect(call.body['inferenceConfig']).toEqual({ maxTokens: expect.any(Number) });
  });

  it('tries the next rung when a tool call is malformed', async () => {
    const malformed = converseAnswer([], 'malformed_tool_use');
    const { model } = await open((call) => (rungOf(call) === 'jsonText' ? text : malformed));

    expect(await downTo(model)).toEqual(value);
  });

  it.each([
    ['prose', converseAnswer([{ text: 'I cannot do that.' }])],
    ['broken JSON', converseAnswer([{ text: '{"action": "bedrock:Invoke' }])],
    ['nothing', converseAnswer([])],
  ])('says that %s is of no use, after one call', async (_, turn) => {
    const { model, calls } = await open(() => turn);

    await expect(model.extract(prompt, schema, soon())).rejects.toMatchObject({ code: 'bedrock.unusable' });
    expect(calls).toHaveLength(1);
  });

  it('says that there is another way of asking where this one was refused, until there is none', async () => {
    const { model } = await open(() => invalid);
    const code = () => model.extract(prompt, schema, soon()).catch((error: { code: string }) => error.code);

    expect([await code(), await code(), await code(), await code()]).toEqual([
      ...['bedrock.invalid', 'bedrock.invalid', 'bedrock.invalid'],
      'bedrock.unusable',
    ]);
  });

  it('does not try further rungs when it is throttled', async () => {
    const throttle: BedrockTurn = { kind: 'error', status: 429, type: 'ThrottlingException', message: 'slow' };
    const { model, calls } = await open(() => throttle);

    await expect(model.extract(prompt, schema, soon())).rejects.toMatchObject({ code: 'bedrock.throttled' });

    expect(calls).toHaveLength(1);
  });
});
