import { describe, expect, it } from 'vitest';
import { type Asked, decided } from './decided.ts';
import { as, haiku, model, nova, role } from './wished.ts';

const opus = model('anthropic.claude-opus-4-1-20250805-v1:0');
const titan = model('amazon.titan-embed-text-v2:0');
const llama = model('meta.llama3-70b-instruct-v1:0');
const through = (asked: Asked, guardrail: string): Asked => ({
  ...asked,
  context: { 'bedrock:GuardrailIdentifier': `arn:aws:bedrock:{Region}:{AccountId}:guardrail/${guardrail}` },
});
const within = (asked: Asked, region: string): Asked => ({ ...asked, context: { 'aws:RequestedRegion': region } });

/** Beside an Allow of everything, as an SCP stands. */
const ofThese = (wish: string, asked: readonly Asked[]): readonly boolean[] =>
  asked.map((each) => decided(wish)(as(role('app'), each)));

describe('a wish that forbids some models and names others beside them', () => {
  it.each([
    'SCP: nobody may use Nova or Titan, only Claude Haiku',
    'SCP: only Claude Haiku is allowed; Nova and Titan are blocked',
    'SCP: Only Haiku is allowed and Nova is blocked',
    'SCP: Niemand darf Nova oder Titan nutzen, nur Claude Haiku',
    'SCP : personne ne doit utiliser Nova, seulement Claude Haiku',
    'SCP: solo se permite Claude Haiku; Nova y Titan quedan bloqueados',
    'SCP: só o Claude Haiku é permitido e o Llama é proibido',
    'SCP: solo Claude Haiku è permesso e Nova è bloccato',
    'SCP: Claude Haikuのみ許可、NovaとTitanは禁止',
    'SCP: 只允许 Claude Haiku，禁止使用 Nova 和 Titan',
  ])('leaves only those that are to be: %s', (wish) => {
    expect(ofThese(wish, [haiku, nova('lite'), titan, llama, opus])).toEqual([true, false, false, false, false]);
  });

  it.each([
    'SCP: everyone may use Nova, but Llama is forbidden',
    'SCP: Llama must not be used, Nova is fine',
    'SCP: Llama is off limits but everyone may use Nova',
    'SCP: Llama ist verboten, Nova ist erlaubt',
    'SCP: Llama è vietato, mentre Nova è consentito',
    'SCP: ninguém pode usar Llama; Nova pode',
    '写一个 SCP：禁止使用 Llama，可以使用 Nova',
  ])('takes away only those that are not to be: %s', (wish) => {
    expect(ofThese(wish, [nova('lite'), haiku, titan, llama])).toEqual([true, true, true, false]);
  });

  it('denies each of a row, with and without a word that joins it', () => {
    const wish = 'SCP: block Nova, Titan, Llama, but everyone may use Haiku and Opus';

    expect(ofThese(wish, [nova('lite'), titan, llama, haiku, opus])).toEqual([false, false, false, true, true]);
  });

  it('keeps the one and grants not the other where it allows', () => {
    const wish = 'policy for role app: may use Nova Lite in us-east-1, Titan is forbidden';

    expect(ofThese(wish, [nova('lite'), titan])).toEqual([true, false]);
  });
});

describe('models that a wish binds to a condition', () => {
  it.each([
    'SCP: Nova only with guardrail gr123abc, and Titan without it',
    'SCP: nobody may use Nova without guardrail gr123abc',
  ])('are bound, and no others: %s', (wish) => {
    expect(ofThese(wish, [through(nova('lite'), 'gr123abc'), nova('lite'), titan, llama])).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it.each([
    'SCP: nobody may use Opus, Haiku only with guardrail gr123abc',
    'SCP: nobody may use Opus, and nobody may use Haiku without guardrail gr123abc',
  ])('stand beside those that are forbidden whatever is sent: %s', (wish) => {
    expect(ofThese(wish, [through(haiku, 'gr123abc'), haiku, through(opus, 'gr123abc'), opus, nova('lite')])).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it.each(['SCP: Opus only in eu-central-1', 'SCP: nobody may use Opus outside eu-central-1'])(
    'are called there alone: %s',
    (wish) => {
      expect(
        ofThese(wish, [within(opus, 'eu-central-1'), within(opus, 'us-east-1'), within(haiku, 'us-east-1')]),
      ).toEqual([true, false, true]);
    },
  );
});
