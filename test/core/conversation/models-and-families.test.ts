import { describe, expect, it } from 'vitest';
import { modelsAndFamilies } from '../../../layers/core/src/conversation/compose/providers-in.ts';
import { openTalk } from './talk.ts';

const titan = 'amazon.titan-embed-text-v2:0';

describe('models and families that are named beside each other', () => {
  it.each([
    ['only all nova models and titan text embeddings v2', [titan, 'amazon.nova*']],
    ['nur amazon nova (alle nova-modelle) und titan text embeddings v2', [titan, 'amazon.nova*']],
    ['only titan text embeddings v2, no nova models', [titan]],
    ['only titan text embeddings v2 on amazon bedrock', [titan]],
  ])('are all of them: %s', (plain, named) => {
    expect(modelsAndFamilies([titan], plain)).toEqual(named);
  });

  it('are the families alone where no model is', () => {
    expect(modelsAndFamilies([], 'only claude and nova')).toEqual(['anthropic.claude*', 'amazon.nova*']);
  });

  it('are spared by an SCP, each with the profiles that lead to them', async () => {
    const { reply } = await openTalk().say(
      'Gib mir bitte eine SCP: es darf nur Amazon Nova (alle Nova-Modelle) und Titan Text Embeddings V2 aufgerufen werden, alles andere an Modellen gesperrt.',
    );

    for (const id of [titan, 'amazon.nova*'])
      expect(reply).toContain(`"arn:aws:bedrock:*:*:inference-profile/*.${id}"`);
  });
});
