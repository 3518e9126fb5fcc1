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

  it.each([
    'only titan text embeddings v2; nobody may use any nova model',
    'deny all nova models, allow only titan text embeddings v2',
    'only titan text embeddings v2, nova models are forbidden',
    'only titan text embeddings v2, deny the nova family',
    'only titan text embeddings v2, all nova models are blocked',
    'nur titan text embeddings v2, alle nova-modelle sind gesperrt',
    'solo titan text embeddings v2, prohibe todos los modelos nova',
    'only titan text embeddings v2 and all nova models; never any nova model in test',
  ])('are not spared where the words close them: %s', (plain) => {
    expect(modelsAndFamilies([titan], plain)).toEqual([titan]);
  });

  it.each([
    'deny everything except all nova models and titan text embeddings v2',
    'deny all models other than the nova family and titan text embeddings v2',
    'block the rest, only all nova models and titan text embeddings v2 are allowed',
  ])('are spared where the words close all but them: %s', (plain) => {
    expect(modelsAndFamilies([titan], plain)).toEqual([titan, 'amazon.nova*']);
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
