import { afterEach, describe, expect, it } from 'vitest';
import { bedrockModel } from '../../../layers/core/src/aws/index.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { rankCauses } from '../../../layers/core/src/recognise/index.ts';
import { type BedrockCall, type BedrockTurn, converseAnswer, startBedrock } from '../aws/bedrock-server.ts';
import { openTalk } from './talk.ts';

const vague = 'the chatbot says no permission since we moved to eu, half of the answers come';
const wanted = 'BEDROCK_GEO_PROFILE_DEST_REGION';
const quotes = ['half of the answers come'];
const movedTool =
  'our agent cannot use the tool since we moved it, function arn:aws:lambda:us-east-1:111122223333:function:order-tools, agent AGENT12345, some permission is missing';

let stop: (() => Promise<void>) | null = null;
afterEach(async () => {
  await stop?.();
  stop = null;
});

const refused: BedrockTurn = { kind: 'error', status: 500, type: 'InternalServerException', message: 'no' };
const json = (value: unknown): BedrockTurn => converseAnswer([{ text: JSON.stringify(value) }]);
const isChoice = ({ body }: BedrockCall): boolean => JSON.stringify(body).includes('cause_of_failure');

/** A conversation whose Bedrock finds no stated call, chooses a cause as told, and words nothing. */
const talkWith = async (choice: (call: BedrockCall) => BedrockTurn, patience = { reading: 2_000, writing: 2_000 }) => {
  const server = await startBedrock((call) => {
    if (call.operation === 'converse-stream') return refused;
    return isChoice(call) ? choice(call) : json({ calls: [] });
  });
  stop = server.stop;
  const model = bedrockModel({ client: server.client, modelId: 'us.amazon.nova-2-lite-v1:0', guardrail: null });
  return { calls: server.calls, talk: openTalk({ model, patience }) };
};

const without = async (text = vague) => (await openTalk().say(text)).diagnosis;

describe('a cause that Bedrock chooses', () => {
  it('is likely where its words stand in the text, and changes nothing that no engine found', async () => {
    const chosen = { id: 'AGENT_LAMBDA_RESOURCE_POLICY', quotes: ['some permission is missing'] };
    const { talk } = await talkWith(() => json(chosen));

    const { diagnosis, reply } = await talk.say(movedTool);

    expect((await without(movedTool))?.cause.confidence).toBe('possible');
    expect(diagnosis?.cause).toMatchObject({ id: chosen.id, confidence: 'likely' });
    expect(diagnosis?.fix).toMatchObject({ kind: 'undecided', steps: [], actions: ['lambda:InvokeFunction'] });
    expect(reply).not.toContain('add-permission');
  });

  it('is offered as the learned first eight and no other', async () => {
    const { talk, calls } = await talkWith(() => json({ id: null, quotes: [] }));
    const learned = rankCauses(readText(vague)).slice(0, 8);

    await talk.say(vague);

    const asked = JSON.stringify(calls.find(isChoice)?.body);
    const offered = learned.map(({ id }) => id).filter((id) => id !== 'NOT_ACCESS');
    expect(offered.filter((id) => !asked.includes(id))).toEqual([]);
    expect(asked).not.toContain('KMS_KEY_POLICY');
  });

  it.each<[string, BedrockTurn]>([
    ['words that the text does not hold', json({ id: wanted, quotes: ['the error names another Region'] })],
    ['an id that was not offered', json({ id: 'KMS_KEY_POLICY', quotes })],
    ['no words at all', json({ id: wanted, quotes: [] })],
    ['nothing', json({ id: null, quotes: [] })],
    ['no JSON', converseAnswer([{ text: 'It is the Region, I am certain of it.' }])],
    ['half of a value', converseAnswer([{ text: '{"id": "BEDROCK_GEO' }])],
    ['a value that was cut', converseAnswer([{ text: JSON.stringify({ id: wanted, quotes }) }], 'max_tokens')],
    ['an error', refused],
  ])('is ignored where it answers with %s', async (_, turn) => {
    const { talk } = await talkWith(() => turn);

    expect((await talk.say(vague)).diagnosis).toEqual(await without());
  });

  it('is never certain, however sure it says it is', async () => {
    const sure = { id: wanted, quotes, confidence: 'certain', probability: 1 };
    const { talk } = await talkWith(() => json(sure));

    const { diagnosis } = await talk.say(vague);

    expect(['likely', 'possible']).toContain(diagnosis?.cause.confidence);
    expect(diagnosis?.fix.steps).toEqual([]);
  });

  it('is not waited for longer than a reading may take', async () => {
    const { talk } = await talkWith(() => ({ kind: 'stream', steps: ['hang'] }), { reading: 60, writing: 60 });

    expect((await talk.say(vague)).diagnosis).toEqual(await without());
  });

  it('costs one call a turn, and none where a rule says certain', async () => {
    const { talk, calls } = await talkWith(() => json({ id: wanted, quotes }));

    await talk.say(vague);
    expect(calls.filter(isChoice)).toHaveLength(1);
    await talk.say('why do you think so?');
    expect(calls.filter(isChoice)).toHaveLength(1);
    await talk.say(
      'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a.pdf with an explicit deny in a service control policy',
    );
    expect(calls.filter(isChoice)).toHaveLength(1);
  });
});
