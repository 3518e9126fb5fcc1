import { describe, expect, it } from 'vitest';
import { checkContrary } from '../../../layers/core/src/explain/check/check-contrary.ts';
import type { Language } from '../../../layers/core/src/explain/index.ts';
import { missingAllow } from './checked-evidence-fixture.ts';

// Made of words that answers may hold, and said behind a true sentence in an attack: each is against the findings.
const lies: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'With it the call is still denied.',
    'No change of a policy helps.',
    'The role must not invoke the model.',
    'The denied resource is the policy `logs`.',
    'The role `app` is refused by the policy `logs`.',
    'Bedrock is down in us-east-1.',
    'The role has exactly one policy left.',
    'The fix takes away the logs permission.',
    'No service control policy applies.',
    'The call is refused because of the policy `logs`.',
    'The call is denied because the model is new.',
    'The proof failed.',
    'The role is a user.',
  ],
  de: [
    'Die Rolle hat die Berechtigung bereits.',
    'Keine Service Control Policy gilt.',
    'Das verlangt Administratorrechte.',
  ],
  fr: ['L’instruction n’est pas nécessaire.', 'Le rôle a déjà l’autorisation.'],
  es: ['La llamada se deniega por la política `logs`.', 'El rol ya tiene el permiso.', 'La declaración no hace falta.'],
  pt: ['A role já tem a permissão.', 'A instrução não é necessária.'],
  it: ['L’istruzione non serve.', 'Il ruolo ha già il permesso.'],
  ja: ['サービスコントロールポリシーは適用されていません。', 'ステートメントは必要ありません。'],
  zh: ['模型的 ARN 是错误的。', '没有服务控制策略适用。', '该模型在 us-east-1 不可用。', '不需要该语句。'],
};

const truths: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The role `app` may not call `bedrock:InvokeModel`, because no policy of it allows that.',
    'The fix opens nothing else and takes nothing away.',
    'A service control policy was not seen and could still deny it.',
  ],
  de: ['Der Rolle `app` fehlt die Berechtigung.', 'Eine Service Control Policy wurde nicht gesehen.'],
  fr: ['Le rôle n’a pas l’autorisation.', 'Refusé avant, autorisé après.'],
  es: ['El rol no tiene el permiso.', 'Se deniega, ya que ninguna política lo permite.'],
  pt: ['A role não tem a permissão.', 'Antes negado, depois permitido.'],
  it: ['Il ruolo non ha il permesso.', 'Prima negato, poi consentito.'],
  ja: ['ロールにはアクセス許可がありません。', 'ポリシーにステートメントを追加してください。'],
  zh: ['角色没有权限。', '请在策略中添加一个语句。'],
};

const languages = Object.keys(lies) as readonly Language[];
const rowsOf = (sentences: Readonly<Record<Language, readonly string[]>>) =>
  languages.flatMap((language) => sentences[language].map((sentence) => [language, sentence] as const));

describe('words against the findings', () => {
  it.each(rowsOf(lies))('are not said: %s: %s', (language, sentence) => {
    expect(checkContrary({ ...missingAllow, language })(sentence)).not.toBeNull();
  });

  it.each(rowsOf(truths))('are told from the findings themselves: %s: %s', (language, sentence) => {
    expect(checkContrary({ ...missingAllow, language })(sentence)).toBeNull();
  });

  it.each([
    [
      'en',
      'The model in us-west-2 is refused too.',
      'With an inference profile the model in us-west-2 is needed as well.',
    ],
    [
      'fr',
      'Le modèle en us-west-2 est refusé aussi.',
      'Si le code passe un profil, le modèle en us-west-2 est requis.',
    ],
    ['zh', 'us-west-2 的模型也被拒绝。', '如果代码传递配置文件，还需要 us-west-2 的模型。'],
  ] as const)('hold what hangs on a profile only with that: %s', (language, lie, truth) => {
    const explanation = 'If the code passes an inference profile, the model in us-east-2, us-west-2 is needed as well.';
    const check = checkContrary({ ...missingAllow, explanation, language });

    expect(check(lie)).not.toBeNull();
    expect(check(truth)).toBeNull();
  });

  it('are findings where our own words say so', () => {
    const explanation = 'The model is not available in us-east-1.';

    expect(checkContrary({ ...missingAllow, explanation, language: 'en' })(explanation)).toBeNull();
  });
});
