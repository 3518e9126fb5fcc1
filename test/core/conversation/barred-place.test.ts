import { describe, expect, it } from 'vitest';
import { type Asked, decided } from './decided.ts';
import { haiku, model, nova } from './wished.ts';

const within = (asked: Asked, region: string): Asked => ({ ...asked, context: { 'aws:RequestedRegion': region } });
const opus = model('anthropic.claude-opus-4-1-20250805-v1:0');
const places = ['us-east-1', 'eu-central-1', 'ap-south-1'];
const ofPlaces = (wish: string, asked: Asked): readonly boolean[] =>
  places.map((region) => decided(wish)(within(asked, region)));

describe('a place in which a wish forbids something', () => {
  it.each([
    'SCP: no Bedrock in us-east-1',
    'SCP: nobody may use Bedrock in us-east-1',
    'SCP: deny bedrock:InvokeModel in us-east-1',
    'SCP: Bedrock is not allowed in us-east-1',
    'SCP: Bedrock in us-east-1 is off limits, eu-central-1 is fine',
    'SCP: Bedrock allowed in eu-central-1, blocked in us-east-1',
    'SCP: Niemand darf Bedrock in us-east-1 nutzen',
    'SCP : personne ne peut utiliser Bedrock en us-east-1',
    'SCP: nadie puede usar Bedrock en us-east-1',
    'SCP: ninguém pode usar Bedrock nos EUA',
    'SCP: us-east-1でBedrockを禁止',
    'SCP：禁止在 us-east-1 使用 Bedrock',
  ])('is the only one without it: %s', (wish) => {
    expect(ofPlaces(wish, nova('lite'))).toEqual([false, true, true]);
  });

  it('takes no other model away there', () => {
    const wish = 'SCP: nobody may use Opus in us-east-1';

    expect(ofPlaces(wish, opus)).toEqual([false, true, true]);
    expect(ofPlaces(wish, haiku)).toEqual([true, true, true]);
  });

  it.each([
    'SCP: nobody may use Bedrock except in eu-central-1',
    'SCP: nobody may use Bedrock, only in eu-central-1',
    'SCP: block Bedrock but allow it in eu-central-1',
    'SCP: do not block Bedrock in eu-central-1, block it everywhere else',
    'SCP: deny Bedrock outside eu-central-1',
    'SCP: Niemand darf Bedrock außer in eu-central-1 nutzen',
  ])('is not the one that is let: %s', (wish) => {
    expect(ofPlaces(wish, nova('lite'))).toEqual([false, true, false]);
  });
});
