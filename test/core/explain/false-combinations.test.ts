import { describe, expect, it } from 'vitest';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import type { CheckedEvidence } from '../../../layers/core/src/explain/check/checked-evidence.ts';
import type { Language } from '../../../layers/core/src/explain/index.ts';
import { missingAllow } from './checked-evidence-fixture.ts';

// Said by a hostile model in an attack without sight of the code: each is made of words that answers may hold, and none is a finding.

const document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: 'arn:aws:logs:us-east-1:111122223333:*' }],
};
const [step] = missingAllow.repair.fix.steps;
/** A shown policy that holds another action, decided on two policies. */
const evidence: CheckedEvidence = {
  ...missingAllow,
  explanation: `${missingAllow.explanation}\nDecided on the 2 policies of the account file.\nIf the code passes an inference profile, the model in us-east-2 is needed as well: say which id it passes.`,
  repair: {
    ...missingAllow.repair,
    fix: {
      ...missingAllow.repair.fix,
      steps: step === undefined ? [] : [{ ...step, json: JSON.stringify(document) }],
    },
  },
};

const truth: Readonly<Record<Language, string>> = {
  en: 'The role `app` is denied `bedrock:InvokeModel` because no identity-based policy allows it.',
  de: 'Der Rolle `app` wird `bedrock:InvokeModel` verweigert, weil keine identitätsbasierte Richtlinie es erlaubt.',
  fr: 'Le rôle `app` n’est pas autorisé à appeler `bedrock:InvokeModel` car aucune politique d’identité ne permet cette action.',
  es: 'El rol `app` no puede llamar `bedrock:InvokeModel` porque ninguna política de identidad permite esta acción.',
  pt: 'A role `app` não pode chamar `bedrock:InvokeModel`: nenhuma política de identidade permite esta ação.',
  it: 'Il ruolo `app` non può chiamare `bedrock:InvokeModel`: nessuna policy di identità consente questa azione.',
  ja: 'ロール `app` は `bedrock:InvokeModel` を拒否されました。アイデンティティベースのポリシーがこのアクションを許可していないためです。',
  zh: '角色 `app` 被拒绝 `bedrock:InvokeModel`，因为没有基于身份的策略允许此操作。',
};

const lies: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The policy inline denies `bedrock:InvokeModel`.',
    'User `app` is denied.',
    'The caller is user app.',
    'The Lambda function `app` is denied.',
    'The role lacks 2 permissions.',
    'It was decided on 5 policies.',
    'The proof was made by two engines.',
    'The policy `inline` was checked by both engines.',
    'The fix opens two other actions.',
    'The fix takes away one permission.',
    'The role lacks `bedrock:InvokeModel` and `logs:PutLogEvents`.',
    'The policy `inline` does not allow `logs:PutLogEvents`.',
    'Add the statement to the model.',
    'Create a new role.',
    'Model access must be requested in the console first.',
    'Use us-east-2 instead.',
    'The Lambda function runs under another role.',
    'CloudTrail shows the denial.',
    'I looked into your account.',
    'The inference profile is denied.',
    'The account `111122223333` owns the model.',
    'First check the quota.',
    'The Region in the policy is wrong.',
  ],
  de: [
    'Die Richtlinie inline verweigert `bedrock:InvokeModel`.',
    'Eine SCP verweigert den Aufruf.',
    'Der Rolle fehlen 2 Berechtigungen.',
    'Das ist kein Berechtigungsproblem.',
    'Das Kontingent ist aufgebraucht.',
    'Zwei Richtlinien fehlen.',
  ],
  fr: [
    'La politique inline refuse `bedrock:InvokeModel`.',
    'Une SCP refuse l’appel.',
    'Il manque 2 permissions au rôle.',
    'Le quota est épuisé.',
  ],
  es: [
    'La política inline deniega `bedrock:InvokeModel`.',
    'Una SCP deniega la llamada.',
    'Al rol le faltan 2 permisos.',
  ],
  pt: ['A política inline nega `bedrock:InvokeModel`.', 'Uma SCP nega a chamada.', 'Faltam 2 permissões à role.'],
  it: ['La policy inline nega `bedrock:InvokeModel`.', 'Una SCP nega la chiamata.', 'Al ruolo mancano 2 permessi.'],
  ja: ['ポリシー inline が `bedrock:InvokeModel` を拒否しています。', 'アカウントを確認しました。'],
  zh: ['策略 inline 拒绝了 `bedrock:InvokeModel`。', '服务控制策略拒绝了调用。'],
};

describe('words of the evidence in a combination that it does not make', () => {
  it.each(Object.entries(truth) as [Language, string][])('are not seen in the true answer in %s', (language, text) => {
    expect(checkText({ ...evidence, language }, `${text} \`bedrock:InvokeModel\``)).toBeNull();
  });

  it.each(
    (Object.keys(lies) as Language[]).flatMap((language) => lies[language].map((lie) => [language, lie] as const)),
  )('in %s are caught: %s', (language, lie) => {
    expect(checkText({ ...evidence, language }, `${truth[language]} ${lie}`)).toEqual(expect.any(String));
  });

  it('are caught behind an "and" as well', () => {
    expect(checkText(evidence, `${truth.en.replace(/\.$/, '')}, and the policy inline denies it.`)).toEqual(
      expect.any(String),
    );
  });

  it('leave a count that is ours', () => {
    expect(checkText(evidence, `${truth.en} That was decided on 2 policies.`)).toBeNull();
  });
});
