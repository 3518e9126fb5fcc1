import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { readModels } from '../../../layers/core/src/conversation/told/read-models.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { type Asked, decided } from './decided.ts';
import { as, haiku, model, nova, role, sayFor } from './wished.ts';

const opus = model('anthropic.claude-opus-4-1-20250805-v1:0');
const sonnet = model('anthropic.claude-sonnet-4-20250514-v1:0');

describe('whom a wish spares', () => {
  const deletion: Asked = {
    action: 'bedrock:DeleteGuardrail',
    resource: 'arn:aws:bedrock:us-east-1:111122223333:guardrail/g',
  };

  it.each([
    'SCP: nobody may delete guardrails unless it is the role guard-admin',
    'SCP, deny bedrock:DeleteGuardrail for everyone save the role guard-admin',
    'SCP: nobody may delete guardrails; this does not apply to role guard-admin',
    'SCP: nobody may delete guardrails, role guard-admin excepted',
    '写一个 SCP:除了角色 guard-admin 之外,任何人都不能删除护栏',
    'SCP: keiner darf Guardrails löschen, es sei denn die Rolle guard-admin',
    'SCP : personne ne peut supprimer de guardrails, à moins que ce soit le rôle guard-admin',
    'SCP: nadie puede borrar guardrails a menos que sea el rol guard-admin',
    'SCP: ninguém pode apagar guardrails, a não ser a role guard-admin',
    'SCP: nessuno può cancellare guardrail a meno che non sia il ruolo guard-admin',
  ])('is spared, and nobody else: %s', (wish) => {
    const isAllowed = decided(wish);

    expect(['guard-admin', 'app'].map((name) => isAllowed(as(role(name), deletion)))).toEqual([true, false]);
    expect(sayFor(wish)).not.toContain('Not everything');
  });

  it('is left alone where a bucket asks for TLS', () => {
    const wish =
      'bucket policy for acme-logs-1: deny everything that does not come over TLS, but leave role break-glass of account 111122223333 alone';

    expect(JSON.stringify(compose(readText(wish)))).toContain(
      '"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/break-glass"}',
    );
  });
});

describe('the models that a wish takes out', () => {
  it.each<[string, readonly Asked[], readonly Asked[]]>([
    ['policy: role a-1 may call any Claude model in us-east-1 except Opus', [haiku, sonnet], [opus, nova('lite')]],
    [
      '写一个策略:角色 app-cn 可以调用 us-east-1 的所有 Claude 模型,但 Opus 除外',
      [haiku, sonnet],
      [opus, nova('lite')],
    ],
    ['SCP: proibir chamar modelos que não sejam Nova', [nova('lite'), nova('pro')], [haiku]],
    ['SCP: deny all models that are not Nova', [nova('lite')], [haiku]],
    ['SCP: block Claude Opus and Sonnet, but Haiku stays allowed', [haiku, nova('lite')], [opus, sonnet]],
    ['Deny policy: Claude Opus, Sonnet must not be called', [haiku], [opus, sonnet]],
    [
      'Política negando à role estagio-1 o Claude Opus e o Claude Sonnet, mas o Haiku fica permitido',
      [haiku],
      [opus, sonnet],
    ],
  ])('are denied, and no other: %s', (wish, allowed, denied) => {
    const isAllowed = decided(wish);

    expect(allowed.filter((each) => !isAllowed(each))).toEqual([]);
    expect(denied.filter(isAllowed)).toEqual([]);
  });

  it('are told where one Deny cannot leave one of a provider’s out', () => {
    expect(sayFor('SCP: block bedrock:InvokeModel on all Anthropic models but Haiku')).toContain('is denied by it too');
  });

  it.each([
    ['Claude Opus, Sonnet and Haiku', ['opus', 'sonnet', 'haiku']],
    ['Nova Lite, Micro or Pro', ['lite', 'micro', 'pro']],
    ['Claude 3 Haiku and Nova Lite', ['haiku', 'lite']],
    ['Claude Haiku 4.5 und Opus 4.1', ['haiku-4-5', 'opus-4-1']],
    ['claude sonnet 4', ['sonnet-4']],
  ])('are each of a row: %s', (text, expected) => {
    const found = readModels(text);

    expect(found).toHaveLength(expected.length);
    expect(expected.filter((part) => !found.some((id) => id.includes(part)))).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    [
      'Policy: secretsmanager:GetSecretValue on secret prod/db for role api-1 in us-east-1 account 111122223333',
      'secret:prod/db-',
    ],
    ['policy: role a-reader may read table Orders (us-east-1, account 111122223333)', 'table/Orders"'],
  ])('is that of the thing, and not a part of its service: %s', (wish, written) => {
    expect(JSON.stringify(compose(readText(wish)))).toContain(written);
  });
});

describe('a wish without a word for it', () => {
  it.each([
    'Deny for role batch-2: it must not call Bedrock outside of vpce-0a1b2c3d4e5f60718',
    'SCP, deny s3:DeleteBucket for everyone',
    'Deny per il ruolo ospite-1: vietare i modelli Claude Opus',
    'KMS 密钥策略:账户 111122223333 的角色 dec-cn 只能解密,不能加密',
    'Política negando à role estagio-1 o Claude Opus',
  ])('is one by how it begins: %s', (wish) => {
    expect(compose(readText(wish))).not.toBeNull();
  });
});
