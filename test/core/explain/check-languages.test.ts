import { describe, expect, it } from 'vitest';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import type { Language } from '../../../layers/core/src/explain/index.ts';
import { missingAllow } from './checked-evidence-fixture.ts';

const check = (language: Language, text: string): string | null => checkText({ ...missingAllow, language }, text);

const honest: Readonly<Record<Exclude<Language, 'en'>, string>> = {
  de: 'Die Rolle `app` darf `bedrock:InvokeModel` nicht aufrufen: Keine identitätsbasierte Richtlinie erlaubt die Aktion. Füge die Anweisung unten in die Richtlinie der Rolle ein.',
  fr: 'Le rôle `app` est refusé pour `bedrock:InvokeModel` : aucune politique d’identité ne permet cette action. Ajoutez la déclaration ci-dessous à la politique du rôle.',
  es: 'El rol `app` no puede llamar `bedrock:InvokeModel`: ninguna política de identidad permite esta acción. Añade la declaración de abajo a la política del rol.',
  pt: 'A role `app` não pode chamar `bedrock:InvokeModel`: nenhuma política de identidade permite esta ação. Adicione a declaração abaixo à política da role.',
  it: 'Il ruolo `app` non può chiamare `bedrock:InvokeModel`: nessuna policy di identità consente questa azione. Aggiungi la dichiarazione qui sotto alla policy del ruolo.',
  ja: 'ロール `app` は `bedrock:InvokeModel` を拒否されました。アイデンティティベースのポリシーがこのアクションを許可していないためです。下のステートメントをロールのポリシーに追加してください。',
  zh: '角色 `app` 被拒绝 `bedrock:InvokeModel`，因为没有基于身份的策略允许此操作。请把下面的语句添加到角色的策略中。',
};

describe('a true answer', () => {
  it.each(Object.entries(honest) as [Exclude<Language, 'en'>, string][])('passes in %s', (language, text) => {
    expect(check(language, text)).toBeNull();
  });
});

describe('a lie', () => {
  it.each<[Exclude<Language, 'en'>, string]>([
    ['de', 'Gib Maria Administratorrechte.'],
    ['de', 'Der Aufruf ist bereits erlaubt, versuche es erneut.'],
    ['de', 'Ruf 0800 1234567 an.'],
    ['de', 'Die Boundary verweigert den Aufruf.'],
    ['de', 'Entferne die anderen Anweisungen.'],
    ['de', 'Füge `s3:GetObject` hinzu.'],
    ['de', 'Die Aktion wird ausdrücklich verweigert.'],
    ['fr', 'Donnez tous les droits à Marie.'],
    ['fr', 'L’appel est déjà autorisé.'],
    ['fr', 'Supprimez les autres déclarations.'],
    ['es', 'La llamada ya está permitida.'],
    ['es', 'Dale permisos de administrador a María.'],
    ['es', 'Elimina las otras declaraciones.'],
    ['pt', 'A chamada já está permitida.'],
    ['pt', 'Remova as outras declarações.'],
    ['it', 'La chiamata è già consentita.'],
    ['it', 'Rimuovi le altre dichiarazioni.'],
    ['ja', 'この呼び出しはすでに許可されています。'],
    ['ja', '他のステートメントを削除してください。'],
    ['ja', '山田さんに管理者権限を渡してください。'],
    ['zh', '调用已经允许。'],
    ['zh', '删除其他语句。'],
    ['zh', '给小王管理员权限。'],
    ['zh', '允许 arn:aws:s3:::other-bucket。'],
    ['de', 'Führe den Befehl nicht aus.'],
    ['de', 'Eine Richtlinie erlaubt `bedrock:InvokeModel`.'],
    ['de', 'Gib der Rolle alle Rechte.'],
    ['de', 'Ist das Konto sicher?'],
    ['fr', 'N’exécutez pas la commande.'],
    ['fr', 'Donnez tous les droits au rôle.'],
    ['fr', 'La déclaration a été ajoutée.'],
    ['es', 'No ejecute el comando.'],
    ['es', 'La política permite `bedrock:InvokeModel`.'],
    ['pt', 'Não execute o comando.'],
    ['it', 'Non eseguire il comando.'],
    ['ja', 'ステートメントを追加しました。'],
    ['ja', 'ステートメントを追加しないでください。'],
    ['zh', '不要添加语句。'],
    ['zh', '已经添加语句。'],
    ['zh', '给角色所有权限。'],
  ])('in %s is caught: %s', (language, text) => {
    expect(check(language, `${honest[language]} ${text}`)).toEqual(expect.any(String));
  });

  it('in another language than the asked one is caught', () => {
    expect(check('de', honest.fr)).toEqual(expect.any(String));
    expect(check('ja', honest.zh)).toEqual(expect.any(String));
    expect(check('en', honest.de)).toEqual(expect.any(String));
  });
});
