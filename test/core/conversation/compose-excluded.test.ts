import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { type Asked, decided } from './decided.ts';
import { as, haiku, model, nova, role, sayFor } from './wished.ts';

const statementsOf = (wish: string) => (compose(readText(wish)) ?? []).flatMap(({ statements }) => statements);

describe('what is forbidden one of several roles', () => {
  it.each([
    'role tenant-b must not query KBBBBBB002',
    'die Rolle tenant-b darf KBBBBBB002 nicht abfragen',
    'le rôle tenant-b ne doit pas interroger KBBBBBB002',
  ])('is not allowed it as the first is its own: %s', (other) => {
    const wish = `Write the policies: role tenant-a may query only knowledge base KBAAAAA001, ${other}, account 111122223333 us-east-1`;
    const allowed = statementsOf(wish).filter(({ Effect }) => Effect === 'Allow');

    expect(JSON.stringify(allowed)).toContain('KBAAAAA001');
    expect(JSON.stringify(allowed)).not.toContain('KBBBBBB002');
    expect(sayFor(wish)).toMatch(/^\*\*Not everything/);
  });
});

describe('who is said not to be exempt', () => {
  const deletion = (name: string): Asked =>
    as(role(name), {
      action: 'bedrock:DeleteKnowledgeBase',
      resource: 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/K',
    });

  it.each([
    'SCP: nobody may delete knowledge bases. The role admin-ops must not be exempt.',
    'SCP: nobody may delete knowledge bases. Not even the role admin-ops is exempt.',
    'SCP: nobody may delete knowledge bases, and the role admin-ops isn’t exempt.',
    'SCP: niemand darf Wissensdatenbanken löschen. Auch die Rolle admin-ops ist nicht ausgenommen.',
    'SCP : personne ne doit supprimer de knowledge bases. Le rôle admin-ops n’est pas exempté.',
    'SCP: nadie puede borrar knowledge bases. Tampoco el rol admin-ops está exento.',
    'SCP: ninguém pode apagar knowledge bases. A role admin-ops não fica isenta.',
    'SCP: nessuno può cancellare knowledge base. Il ruolo admin-ops non è esente.',
    'SCP: ナレッジベースの削除を禁止。ロール admin-ops も例外ではない。',
  ])('is denied too: %s', (wish) => {
    expect(decided(wish)(deletion('admin-ops'))).toBe(false);
  });

  it.each([
    'SCP: nobody may delete knowledge bases. Managers are never exempt. The role app-reader only lists them.',
    'SCP: nobody may delete knowledge bases, this team is not exempt. The role app-reader only lists them.',
  ])('does not spare whom the next sentence names: %s', (wish) => {
    expect(decided(wish)(deletion('app-reader'))).toBe(false);
  });

  it.each([
    'SCP: nobody may delete knowledge bases. The role admin-ops is exempt.',
    'SCP: nobody may delete knowledge bases. Exempt: role admin-ops.',
    'SCP: niemand darf Wissensdatenbanken löschen, ausgenommen die Rolle admin-ops.',
    'SCP: ナレッジベースの削除を禁止。ロール admin-ops は例外です。',
  ])('is another than who is: %s', (wish) => {
    expect(decided(wish)(deletion('admin-ops'))).toBe(true);
  });
});

describe('the example of a provider', () => {
  it.each([
    'Write an SCP, I’d like to have only Amazon Nova callable',
    'SCP: wie gestern besprochen nur Amazon Nova Modelle',
    'SCP : comme demandé, uniquement Amazon Nova',
    'SCP: como pedimos, solo Amazon Nova',
  ])('is named behind a word for one; a wish that has such a word elsewhere means the family: %s', (wish) => {
    expect([nova('lite'), haiku, { ...nova('lite'), resource: otherOfAmazon }].map(decided(wish))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('stands for its provider', () => {
    expect(decided('SCP: only Amazon models like Nova')({ ...nova('lite'), resource: otherOfAmazon })).toBe(true);
  });

  const otherOfAmazon = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-lite-v1';
});

describe('a role that is called like those who audit', () => {
  it('gets what it is to do, and no policy for auditors', () => {
    const wish =
      'policy: Role audit-writer may invoke Claude Haiku on Bedrock in us-east-1 and reads its config from s3://cfg/ , account 111122223333';

    const isAllowed = decided(wish);

    expect(JSON.stringify(statementsOf(wish))).not.toContain('"Deny"');
    expect(
      [{ action: 's3:GetObject', resource: 'arn:aws:s3:::cfg/a' }, model('anthropic.claude-3-haiku-20240307-v1:0')].map(
        isAllowed,
      ),
    ).toEqual([true, true]);
  });

  it.each([
    [
      'Write a policy for our auditors: they call Claude Haiku on Bedrock in us-east-1 and read the settings',
      ['bedrock:InvokeModel'],
    ],
    [
      'Deny for the compliance team: nobody of them may delete guardrails of Bedrock or change its settings',
      ['bedrock:DeleteGuardrail', 'bedrock:UpdateGuardrail'],
    ],
  ])('nor do auditors who do more than look: %s', (wish, actions) => {
    expect(statementsOf(wish).flatMap(({ Action }) => Action)).toEqual(actions);
  });
});

describe('behind the name of a form', () => {
  it.each([
    'Terraform: role app can’t read s3://docs any more since yesterday',
    'Terraform: seit gestern kann die Rolle app s3://docs nicht mehr lesen',
    'CDK: why can’t role app read s3://docs?',
    'CloudFormation : le rôle app ne peut plus lire s3://docs',
    'Terraform: el rol app ya no puede leer s3://docs',
    'SAM: a role app não consegue mais ler s3://docs',
    'Terraform: il ruolo app non può più leggere s3://docs',
    'Terraform: kann die Rolle app s3://docs lesen?',
    'CloudFormation : est-ce que le rôle app peut lire s3://docs ?',
  ])('a failure or a question wishes for nothing: %s', (text) => {
    expect(compose(readText(text))).toBeNull();
  });

  it.each(['Terraform: role app may read s3://docs', 'Terraform: die Rolle app soll s3://docs nicht mehr lesen'])(
    'what is to be is wished for: %s',
    (text) => {
      expect(statementsOf(text).length).toBeGreaterThan(0);
    },
  );
});

describe('a reference with a key of its own', () => {
  it.each(['json', 'terraform'] as const)('stands in %s as it is written', (form) => {
    const said = sayFor('policy for role app: read aws_s3_bucket.docs["a"].arn', form);

    expect(said).toContain(form === 'json' ? '"{aws_s3_bucket.docs[\\"a\\"].arn}"' : 'aws_s3_bucket.docs["a"].arn');
    expect(said).not.toMatch(/zz-reference/);
    if (form === 'json') expect(() => JSON.parse(/```json\n([\s\S]*?)```/.exec(said)?.[1] ?? '')).not.toThrow();
  });
});
