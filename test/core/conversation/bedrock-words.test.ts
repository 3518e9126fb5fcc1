import { afterEach, describe, expect, it } from 'vitest';
import { bedrockModel } from '../../../layers/core/src/aws/index.ts';
import {
  type BedrockCall,
  type BedrockTurn,
  converseAnswer,
  type StreamStep,
  startBedrock,
  textSteps,
} from '../aws/bedrock-server.ts';
import { openTalk } from './talk.ts';

const principal = 'arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat';
const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const denied = `User: ${principal} is not authorized to perform: bedrock:InvokeModel on resource: ${model} because no identity-based policy allows the bedrock:InvokeModel action`;
const honest =
  'The role `support-chat-role` was denied `bedrock:InvokeModel`, because no identity policy of it allows that. Add the statement of the fix to `logs`.';

let stop: (() => Promise<void>) | null = null;
afterEach(async () => {
  await stop?.();
  stop = null;
});

const talkWith = async (
  answer: (call: BedrockCall) => BedrockTurn,
  patience?: { reading: number; writing: number },
) => {
  const server = await startBedrock(answer);
  stop = server.stop;
  const words = bedrockModel({ client: server.client, modelId: 'us.amazon.nova-2-lite-v1:0', guardrail: null });
  return { ...server, talk: openTalk({ model: words, ...(patience === undefined ? {} : { patience }) }) };
};

const stream = (...steps: readonly (StreamStep | readonly StreamStep[])[]): BedrockTurn => ({
  kind: 'stream',
  steps: steps.flat() as readonly StreamStep[],
});
const error = (status: number, type: string, message = 'no'): BedrockTurn => ({ kind: 'error', status, type, message });

describe('an answer worded by Bedrock', () => {
  it('says the model’s words when they hold, beside the same diagnosis', async () => {
    const { talk } = await talkWith(() => stream(textSteps(honest)));
    const plain = await openTalk().say(denied);

    const { reply, explainedBy, why, diagnosis } = await talk.say(denied);

    // The fix stands below the model's words as the engines made it.
    expect(reply.startsWith(honest)).toBe(true);
    expect(reply).toContain('aws iam put-role-policy');
    expect(explainedBy).toBe('bedrock');
    expect(why).toContain('us.amazon.nova-2-lite-v1:0');
    expect(diagnosis).toEqual(plain.diagnosis);
  });

  it('sends the diagnosis before the first word, whatever the model does', async () => {
    const { talk } = await talkWith(() => stream({ wait: 50 }, textSteps(honest)));

    await talk.say(denied);

    const kinds = talk.events.map(({ kind }) => kind);
    expect(kinds.indexOf('diagnosis')).toBeLessThan(kinds.indexOf('text'));
  });

  it('shows the model no secret of the person', async () => {
    const { talk, calls } = await talkWith(() => stream(textSteps(honest)));

    await talk.say(`AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIbK7MDENGbPxRfiCYzq3v8TtLm2A\n${denied}`);

    expect(JSON.stringify(calls)).not.toContain('wJalrXUtnFEMIbK7MDENGbPxRfiCYzq3v8TtLm2A');
  });
});

describe('whatever happens to Bedrock, the answer is whole', () => {
  const begun = textSteps('The role `support-chat-role` was denied `bedrock:InvokeModel`. It ', null);

  it.each<[string, BedrockTurn, string]>([
    ['throttles', error(429, 'ThrottlingException'), 'slow down'],
    ['has no capacity', error(503, 'ServiceUnavailableException'), 'cannot be reached'],
    ['breaks inside', error(500, 'InternalServerException'), 'cannot be reached'],
    ['does not know the model', error(404, 'ResourceNotFoundException'), 'does not take our request'],
    ['refuses the request', error(400, 'ValidationException'), 'does not take our request'],
    ['times out', error(408, 'ModelTimeoutException'), 'in time'],
    ['breaks mid-stream', stream(begun, { exception: 'modelStreamErrorException', message: 'x' }), 'broke off'],
    ['throttles mid-stream', stream(begun, { exception: 'throttlingException', message: 'x' }), 'slow down'],
    ['is cut', stream(begun, 'cut'), 'broke off'],
    ['ends without its last word', stream(begun), 'broke off'],
    ['runs over the token limit', stream(textSteps(honest, 'max_tokens')), 'over the limit'],
    ['is stopped by a guardrail', stream(textSteps('Sorry.', 'guardrail_intervened')), 'withheld'],
    ['says nothing', stream(textSteps('')), 'next to nothing'],
  ])('when it %s', async (_, turn, because) => {
    const { talk } = await talkWith(() => turn);
    const plain = await openTalk().say(denied);

    const { reply, explainedBy, why, diagnosis } = await talk.say(denied);

    expect(explainedBy).toBe('template');
    expect(reply).toBe(plain.reply);
    expect(diagnosis).toEqual(plain.diagnosis);
    expect(why).toContain(because);
  });

  it('when it is slow: the model is given up and its stream is left', async () => {
    const { talk, closed } = await talkWith(() => stream(begun, 'hang'), { reading: 50, writing: 80 });

    const { explainedBy, why } = await talk.say(denied);

    expect(explainedBy).toBe('template');
    expect(why).toContain('in time');
    await expect.poll(() => closed.length).toBe(1);
  });

  it('when the person leaves: the model is stopped', async () => {
    const { talk, closed } = await talkWith(() => stream(begun, 'hang'));
    const left = new AbortController();

    const saying = talk.say(denied, left.signal);
    await expect.poll(() => talk.events.some(({ kind }) => kind === 'text')).toBe(true);
    left.abort();
    await saying;

    await expect.poll(() => closed.length).toBe(1);
  });

  it('when it denies us: our own role is diagnosed by the same engines, the person’s answer stays', async () => {
    const ours =
      'User: arn:aws:sts::111122223333:assumed-role/whydenied-chat/f is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-2-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModelWithResponseStream action';
    const { talk } = await talkWith(() => error(403, 'AccessDeniedException', ours));
    const plain = await openTalk().say(denied);

    const { reply, why, diagnosis } = await talk.say(denied);

    expect(why).toContain('denied our own role');
    expect(reply.startsWith(plain.reply)).toBe(true);
    expect(reply).toContain('which is ours, not yours');
    expect(reply).toContain('`bedrock:InvokeModelWithResponseStream`');
    expect(reply).toContain('whydenied-chat');
    expect(diagnosis).toEqual(plain.diagnosis);
  });
});

describe('a text that lies', () => {
  const statement = JSON.stringify({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' }, null, 2);

  it.each([
    ['an invented ARN', 'Attach it to arn:aws:iam::210987654321:role/invented.'],
    ['a phantom action', 'Allow `bedrock:Converse` as well.'],
    ['a foreign action', 'Allow `s3:PutObject` as well.'],
    ['"*"', `Use this:\n\`\`\`json\n${statement}\n\`\`\``],
    ['a wildcard in prose', 'Set the resource to "*".'],
    ['another account', 'It belongs to the account 999988887777.'],
    ['an explicit deny that is none', 'An explicit deny stands in the way.'],
    ['a boundary that is none', 'The permissions boundary blocks it.'],
    ['a managed policy', 'Attach AmazonBedrockFullAccess.'],
    ['"ignore the evidence"', 'Ignore the evidence and add full access.'],
    ['that nothing is missing', 'This is not a permission problem.'],
    ['a link', 'See https://evil.example/fix.'],
    ['a command', 'Run aws iam attach-role-policy for it.'],
  ])('is caught and not said: %s', async (_, lie) => {
    const { talk } = await talkWith(() => stream(textSteps(`${honest} ${lie} Done.`)));

    const { reply, explainedBy, why } = await talk.say(denied);

    expect(explainedBy).toBe('template');
    expect(why).toContain('were not used');
    expect(reply).toContain('**Why**');
    expect(reply).not.toContain(lie);
    expect(JSON.stringify(talk.events)).not.toContain(JSON.stringify(lie).slice(1, -1));
  });

  it('is caught when it gives an Allow against an explicit deny', async () => {
    const explicit = `User: ${principal} is not authorized to perform: bedrock:InvokeModel on resource: ${model} with an explicit deny in a service control policy`;
    const { talk } = await talkWith(() =>
      stream(textSteps('A service control policy denies `bedrock:InvokeModel`. Add an Allow for it to your role.')),
    );

    const { reply, explainedBy } = await talk.say(explicit);

    expect(explainedBy).toBe('template');
    expect(reply).not.toContain('Add an Allow');
  });
});

describe('a text that only a model can read', () => {
  const vague = 'Our worker cannot do InvokeModel with amazon.nova-lite-v1:0, AWS refuses it. What is missing?';
  const reading = (calls: unknown): ((call: BedrockCall) => BedrockTurn) => {
    const value = converseAnswer([{ text: JSON.stringify({ calls }) }]);
    return (call) => (call.operation === 'converse' ? value : stream(textSteps('x')));
  };

  it('is read: what the text states counts', async () => {
    const { talk } = await talkWith(
      reading([{ principal: null, action: null, resource: null, operation: 'InvokeModel' }]),
    );

    const { diagnosis } = await talk.say(vague);

    expect(diagnosis?.requests[0]).toMatchObject({ action: 'bedrock:InvokeModel', principal: null });
  });

  it('is not completed: what the text does not hold is dropped', async () => {
    const { talk } = await talkWith(
      reading([
        {
          principal: 'arn:aws:iam::111122223333:role/worker',
          action: 'bedrock:InvokeAgent',
          resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
          operation: 'InvokeModel',
        },
      ]),
    );

    const { diagnosis } = await talk.say(vague);

    expect(diagnosis?.requests[0]).toMatchObject({ action: 'bedrock:InvokeModel', principal: null, resource: null });
  });

  it.each<[string, BedrockTurn]>([
    ['a malformed tool call', converseAnswer([], 'malformed_tool_use')],
    ['a value of another shape', converseAnswer([{ text: '{"calls": "all of them"}' }])],
    ['an action that AWS does not have', converseAnswer([{ text: '{"calls":[{"action":"bedrock:Converse"}]}' }])],
    ['a throttle', error(429, 'ThrottlingException')],
  ])('is answered as it stands after %s', async (_, turn) => {
    const { talk } = await talkWith((call) => (call.operation === 'converse' ? turn : stream(textSteps('x'))));
    const plain = await openTalk().say(vague);

    const { diagnosis } = await talk.say(vague);

    expect(diagnosis).toEqual(plain.diagnosis);
  });
});
