import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/index.ts';
import doubts from '../../cases/no-policy/doubts.json' with { type: 'json' };

const open =
  'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0';
const named = `${open} because no identity-based policy allows the bedrock:InvokeModel action`;

const fixOf = async (input: string) => (await answerQuestion({ readers: [] })({ input, evidence: {} })).answer.fix;

describe('a refusal that names no kind of policy', () => {
  it.each(doubts.told)(
    'gets no Allow before it is asked, where the person tells of something else: %s',
    async (words) => {
      expect((await fixOf(`${open}\n${words}`)).steps).toEqual([]);
    },
  );

  it.each(doubts.neutral)('gets the commonest fix where nothing speaks against it: %s', async (words) => {
    expect((await fixOf(`${open}\n${words}`)).kind).toBe('addStatement');
  });

  it('is not doubted where AWS names the kind', async () => {
    expect((await fixOf(`${named}\nOur SCP allows it, I think.`)).kind).toBe('addStatement');
  });
});
