import { expect, it } from 'vitest';
import type { Model } from '../../../layers/core/src/conversation/index.ts';
import { turnModel } from '../../../layers/core/src/conversation/turn-model.ts';
import { Fault } from '../../../layers/core/src/fault.ts';

const prompt = { system: '', text: '' };
const schema = { name: 'denied_calls', description: '', schema: {} };

const refusing = (code: string) => {
  let calls = 0;
  const model: Model = {
    id: 'a-model',
    write: () => {
      throw new Fault('bedrock.unreachable', 'not asked here');
    },
    extract: async () => {
      calls += 1;
      throw new Fault(code, 'no');
    },
  };
  return { turn: turnModel(model), calls: () => calls };
};

it.each([
  ['bedrock.invalid', 2, false],
  ['bedrock.unusable', 1, true],
])('asks again within the calls of a turn only where the way of asking was refused: %s', async (code, most, words) => {
  const { turn, calls } = refusing(code);

  await expect(turn?.extract(prompt, schema, new AbortController().signal)).rejects.toMatchObject({ code });

  expect(calls()).toBe(most);
  expect(turn?.mayWrite()).toBe(words);
});
